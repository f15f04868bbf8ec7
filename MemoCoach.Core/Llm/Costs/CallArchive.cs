using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Costs;

/// <summary>The recorded calls of model providers.</summary>
/// <param name="database">The database.</param>
public sealed class CallArchive(MemoDbContext database)
{
    /// <summary>Reads calls, newest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">The call after which to go on; <see langword="null"/> for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The calls.</returns>
    public async Task<IReadOnlyList<CallLine>> ReadAsync(CallFilter filter, Guid? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await Matching(filter).AsNoTracking()
            .Where(row => before == null || row.Id.CompareTo(before.Value) < 0)
            .OrderByDescending(row => row.Id)
            .Take(limit)
            .Select(row => new { Call = row, HasEvaluation = database.Evaluations.Any(evaluation => evaluation.Id == row.SubjectId) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Line(row.Call, row.HasEvaluation))];
    }

    private IQueryable<LlmCall> Matching(CallFilter filter)
    {
        IQueryable<LlmCall> calls = database.LlmCalls;
        calls = filter.Provider is { } provider ? calls.Where(row => row.Provider == provider) : calls;
        calls = filter.Model is { } model ? calls.Where(row => row.Model == model) : calls;
        calls = filter.EvaluationId is { } evaluation ? calls.Where(row => row.SubjectId == evaluation) : calls;
        calls = filter.TraceId is { } trace ? calls.Where(row => row.TraceId == trace) : calls;
        if (filter.Day is { } day)
        {
            var (from, to) = (CostDays.Start(day), CostDays.Start(day.AddDays(1)));
            calls = calls.Where(row => row.StartedAt >= from && row.StartedAt < to);
        }

        return filter.Status switch
        {
            CallStatus.Running => calls.Where(row => row.State == LlmCallState.Reserved),
            CallStatus.Succeeded => calls.Where(row => row.State != LlmCallState.Reserved && row.Error == null),
            CallStatus.Failed => calls.Where(row => row.Error != null),
            _ => calls,
        };
    }

    private static CallLine Line(LlmCall call, bool hasEvaluation) => new()
    {
        Id = call.Id,
        StartedAt = call.StartedAt,
        Purpose = call.Purpose == ModelPurpose.Chat ? "chat" : "evaluation",
        SubjectId = call.SubjectId,
        HasEvaluation = hasEvaluation,
        WriterId = call.WriterId,
        Provider = call.Provider,
        Model = call.Model,
        KeyName = call.KeyName,
        Attempt = call.Attempt,
        Status = call.State == LlmCallState.Reserved ? CallStatus.Running : call.Error is null ? CallStatus.Succeeded : CallStatus.Failed,
        Error = call.Error,
        InputTokens = call.InputTokens,
        OutputTokens = call.OutputTokens,
        CostUsd = MicroDollars.ToDollars(call.CostMicroDollars),
        ReservedUsd = MicroDollars.ToDollars(call.ReservedMicroDollars),
        IsEstimated = call.State == LlmCallState.Estimated,
        LatencyMilliseconds = call.LatencyMilliseconds,
        FirstTokenMilliseconds = call.FirstTokenMilliseconds,
        ConfigurationVersion = call.ConfigurationVersion,
        PromptHash = call.PromptHash,
        TraceId = call.TraceId,
    };
}
