using System.Runtime.CompilerServices;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>What a writer may read of evaluations: only their own. Every reading operation goes through here.</summary>
/// <param name="database">The database.</param>
public sealed class EvaluationArchive(MemoDbContext database)
{
    /// <summary>One evaluation with everything.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The evaluation, or <see langword="null"/> if the writer has none with this id.</returns>
    public async Task<EvaluationResponse?> FindAsync(Guid writerId, Guid id, CancellationToken cancellationToken)
    {
        var row = await Of(writerId).Include(evaluation => evaluation.MemoVersion)
            .SingleOrDefaultAsync(evaluation => evaluation.Id == id, cancellationToken);
        return row is null ? null : Response(row, row.MemoVersion!, await CostsAsync([id], cancellationToken));
    }

    /// <summary>Where an evaluation stands.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The status, or <see langword="null"/> if the writer has none with this id.</returns>
    public Task<EvaluationStatus?> FindStatusAsync(Guid writerId, Guid id, CancellationToken cancellationToken) =>
        Of(writerId).Where(row => row.Id == id).Select(row => (EvaluationStatus?)row.Status).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A page of a writer's evaluations, newest first.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="after">The last evaluation of the page before, or <see langword="null"/> for the first page.</param>
    /// <param name="size">Most evaluations of the page.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The page.</returns>
    public async Task<EvaluationPage> ListAsync(Guid writerId, Guid? after, int size, CancellationToken cancellationToken)
    {
        var older = after is { } last ? Of(writerId).Where(row => row.Id < last) : Of(writerId);
        var items = await older.OrderByDescending(row => row.Id).Take(size + 1).Select(row => new EvaluationSummary(
            row.Id,
            row.MemoVersion!.MemoId,
            row.MemoVersion.Number,
            row.MemoVersion.Title,
            row.Status,
            row.MemoVersion.Language,
            row.OverallScore,
            row.CreatedAt)).ToListAsync(cancellationToken);
        return items.Count > size ? new EvaluationPage(items[..size], items[size - 1].Id) : new EvaluationPage(items, null);
    }

    /// <summary>Every evaluation of a writer with everything, oldest first, a few at a time.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The evaluations.</returns>
    public async IAsyncEnumerable<EvaluationResponse> ReadAllAsync(Guid writerId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int few = 25;
        var rows = await Next(Guid.Empty);
        while (rows.Count > 0)
        {
            var costs = await CostsAsync([.. rows.Select(row => row.Id)], cancellationToken);
            foreach (var row in rows)
            {
                yield return Response(row, row.MemoVersion!, costs);
            }

            rows = await Next(rows[^1].Id);
        }

        Task<List<Evaluation>> Next(Guid last) => Of(writerId).Where(row => row.Id > last).OrderBy(row => row.Id).Take(few)
            .Include(row => row.MemoVersion).ToListAsync(cancellationToken);
    }

    /// <summary>Every evaluation of one version, oldest first.</summary>
    internal async Task<IReadOnlyList<EvaluationResponse>> ReadVersionAsync(MemoVersion version, CancellationToken cancellationToken)
    {
        var rows = await database.Evaluations.AsNoTracking().Where(row => row.MemoVersionId == version.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var costs = await CostsAsync([.. rows.Select(row => row.Id)], cancellationToken);
        return [.. rows.Select(row => Response(row, version, costs))];
    }

    /// <summary>What the calls of models for evaluations cost, in millionths of a US dollar; those without a call are left out.</summary>
    private Task<Dictionary<Guid, long>> CostsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        database.LlmCalls.AsNoTracking().Where(call => ids.Contains(call.SubjectId)).GroupBy(call => call.SubjectId)
            .Select(calls => new { calls.Key, Cost = calls.Sum(call => call.CostMicroDollars) })
            .ToDictionaryAsync(calls => calls.Key, calls => calls.Cost, cancellationToken);

    private IQueryable<Evaluation> Of(Guid writerId) => database.Evaluations.AsNoTracking().Where(row => row.WriterId == writerId);

    private static EvaluationResponse Response(Evaluation row, MemoVersion version, Dictionary<Guid, long> costs)
    {
        var outcome = row.Outcome is null ? null : JsonSerializer.Deserialize(row.Outcome, EvaluationJson.Default.EvaluationOutcome);
        return new EvaluationResponse
        {
            Id = row.Id,
            MemoId = version.MemoId,
            Version = version.Number,
            Status = row.Status,
            Title = version.Title,
            Text = version.Text,
            Language = version.Language,
            CreatedAt = row.CreatedAt,
            FinishedAt = row.FinishedAt,
            OverallScore = row.OverallScore,
            Criteria = outcome?.Criteria ?? [],
            Strengths = outcome?.Strengths ?? [],
            Opportunities = outcome?.Opportunities ?? [],
            Segments = outcome?.Segments ?? [],
            GeneralRemarks = outcome?.GeneralRemarks ?? [],
            Warnings = outcome?.Warnings ?? [],
            Coach = outcome?.Coach,
            CostUsd = MicroDollars.ToDollars(costs.GetValueOrDefault(row.Id)),
            ConfigurationVersion = row.ConfigurationVersion,
            Error = row.ErrorCode is null ? null : new EvaluationError(row.ErrorCode, row.ErrorMessage!),
        };
    }
}
