using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Llm.Costs;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Faults;

/// <summary>What failed, grouped by why, and what is recorded of a trace.</summary>
/// <param name="database">The database.</param>
/// <param name="calls">The calls of model providers.</param>
public sealed class FailureReports(MemoDbContext database, CallArchive calls)
{
    private const int LatestOfEach = 10;
    private const int MostOfATrace = 200;

    /// <summary>Groups evaluations, model calls and requests that failed.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The groups, the most frequent first.</returns>
    public async Task<ErrorReport> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = new List<FailureGroup>();
        groups.AddRange(await EvaluationsAsync(cancellationToken));
        groups.AddRange(await CallsAsync(cancellationToken));
        groups.AddRange(await RequestsAsync(cancellationToken));
        return new([.. groups.OrderByDescending(group => group.Count).ThenBy(group => group.Code)]);
    }

    /// <summary>Finds what is recorded of a trace.</summary>
    /// <param name="traceId">The trace, 32 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What there is; all lists may be empty.</returns>
    public async Task<TraceView> FindAsync(string traceId, CancellationToken cancellationToken)
    {
        var evaluations = await database.Evaluations.Where(row => row.TraceId == traceId).OrderBy(row => row.Id).Take(MostOfATrace)
            .Select(row => new TracedEvaluation(row.Id, row.Status, row.ErrorCode, row.CreatedAt)).ToListAsync(cancellationToken);
        var made = await calls.ReadAsync(new CallFilter { TraceId = traceId }, null, MostOfATrace, cancellationToken);
        var faults = await database.Faults.Where(row => row.TraceId == traceId).OrderBy(row => row.Id).Take(MostOfATrace)
            .Select(row => new FailureLine(row.At, null, row.TraceId, row.Operation + ": " + row.Kind)).ToListAsync(cancellationToken);
        return new(traceId, evaluations, made, faults);
    }

    private async Task<List<FailureGroup>> EvaluationsAsync(CancellationToken cancellationToken)
    {
        var failed = database.Evaluations.AsNoTracking().Where(row => row.ErrorCode != null && row.Status == EvaluationStatus.Failed);
        var groups = await failed.GroupBy(row => row.ErrorCode!)
            .Select(group => new Counted(group.Key, group.Count(), group.Min(row => row.FinishedAt), group.Max(row => row.FinishedAt)))
            .ToListAsync(cancellationToken);
        return await WithLatestAsync(FailureSource.Evaluation, groups, group => failed.Where(row => row.ErrorCode == group.Code)
            .OrderByDescending(row => row.Id).Select(row => new FailureLine(row.FinishedAt, row.Id, row.TraceId, null)), cancellationToken);
    }

    private async Task<List<FailureGroup>> CallsAsync(CancellationToken cancellationToken)
    {
        var failed = database.LlmCalls.AsNoTracking().Where(row => row.Error != null);
        var groups = await failed.GroupBy(row => row.Error!)
            .Select(group => new Counted(group.Key, group.Count(), group.Min(row => (DateTimeOffset?)row.StartedAt), group.Max(row => (DateTimeOffset?)row.StartedAt)))
            .ToListAsync(cancellationToken);
        return await WithLatestAsync(FailureSource.Call, groups, group => failed.Where(row => row.Error == group.Code)
            .OrderByDescending(row => row.Id)
            .Select(row => new FailureLine(
                row.StartedAt, database.Evaluations.Any(evaluation => evaluation.Id == row.SubjectId) ? row.SubjectId : null, row.TraceId, row.Provider + " · " + row.Model)),
            cancellationToken);
    }

    private async Task<List<FailureGroup>> RequestsAsync(CancellationToken cancellationToken)
    {
        var groups = await database.Faults.GroupBy(_ => 1)
            .Select(group => new Counted(ProblemCodes.Internal, group.Count(), group.Min(row => (DateTimeOffset?)row.At), group.Max(row => (DateTimeOffset?)row.At)))
            .ToListAsync(cancellationToken);
        return await WithLatestAsync(FailureSource.Request, groups, _ => database.Faults.AsNoTracking()
            .OrderByDescending(row => row.Id).Select(row => new FailureLine(row.At, null, row.TraceId, row.Operation + ": " + row.Kind)), cancellationToken);
    }

    private static async Task<List<FailureGroup>> WithLatestAsync(
        FailureSource source, IReadOnlyList<Counted> groups, Func<Counted, IQueryable<FailureLine>> latest, CancellationToken cancellationToken)
    {
        var told = new List<FailureGroup>();
        foreach (var group in groups)
        {
            told.Add(new(source, group.Code, group.Count, group.FirstAt, group.LastAt, await latest(group).Take(LatestOfEach).ToListAsync(cancellationToken)));
        }

        return told;
    }

    private sealed record Counted(string Code, int Count, DateTimeOffset? FirstAt, DateTimeOffset? LastAt);
}
