using System.Text.Json;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Llm.Costs;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Debugging;

/// <summary>What administrators read of how evaluations came about.</summary>
/// <param name="database">The database.</param>
/// <param name="debug">Whether debug mode is on.</param>
/// <param name="calls">The calls of model providers.</param>
/// <param name="configuration">How long records are kept.</param>
public sealed class EvaluationDebugView(MemoDbContext database, DebugSwitch debug, CallArchive calls, ICoachConfigurationSource configuration)
{
    private const int LatestRecords = 50;
    private const int MostCalls = 200;

    /// <summary>Reads how debug mode stands.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<DebugState> ReadAsync(CancellationToken cancellationToken)
    {
        var setting = await debug.ReadAsync(cancellationToken);
        var latest = await database.DebugRecords.AsNoTracking()
            .OrderByDescending(row => row.Id).Take(LatestRecords)
            .Select(row => new RecordedEvaluation(row.EvaluationId, row.Attempt, row.StartedAt))
            .ToListAsync(cancellationToken);
        return new(DebugSwitch.IsOn(setting), setting?.ChangedAt, setting?.ChangedBy, configuration.Current.Limits.Debug.KeepHours, latest);
    }

    /// <summary>Reads how an evaluation came about.</summary>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What is known of it; <see langword="null"/> if there is none with this id.</returns>
    public async Task<EvaluationDebug?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await database.Evaluations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } evaluation)
        {
            return null;
        }

        var records = await database.DebugRecords.AsNoTracking().Where(row => row.EvaluationId == id).OrderBy(row => row.Id).Select(row => row.Content).ToListAsync(cancellationToken);
        var made = await calls.ReadAsync(new CallFilter { EvaluationId = id }, null, MostCalls, cancellationToken);
        return View(evaluation, [.. made.Reverse()], [.. records.Select(content => JsonSerializer.Deserialize(content, DebugJson.Default.DebugAttempt)!)]);
    }

    private static EvaluationDebug View(Evaluation evaluation, IReadOnlyList<CallLine> made, IReadOnlyList<DebugAttempt> records) => new()
    {
        Id = evaluation.Id,
        Status = evaluation.Status,
        AcceptedAt = evaluation.CreatedAt,
        FinishedAt = evaluation.FinishedAt,
        Attempts = evaluation.Attempt,
        Coach = evaluation.Outcome is { } json ? JsonSerializer.Deserialize(json, EvaluationJson.Default.EvaluationOutcome)!.Coach : null,
        ErrorCode = evaluation.ErrorCode,
        ConfigurationVersion = evaluation.ConfigurationVersion,
        TraceId = evaluation.TraceId,
        Calls = made,
        Records = records,
    };
}
