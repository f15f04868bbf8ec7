using System.Text.Json;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Debugging;

/// <summary>Writes down what evaluations ask and are answered while debug mode is on, and sweeps it away in time.</summary>
public sealed partial class DebugRecords
{
    private readonly MemoDbContext database;
    private readonly KnownSecrets secrets;
    private readonly ICoachConfigurationSource configuration;
    private readonly TimeProvider time;
    private readonly ILogger<DebugRecords> logger;

    internal DebugRecords(
        MemoDbContext database, KnownSecrets secrets, ICoachConfigurationSource configuration, TimeProvider time, ILogger<DebugRecords> logger) =>
        (this.database, this.secrets, this.configuration, this.time, this.logger) = (database, secrets, configuration, time, logger);

    /// <summary>Deletes the records that were kept for as long as <c>limits.yaml</c> says.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>How many there were.</returns>
    public Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow() - TimeSpan.FromHours(configuration.Current.Limits.Debug.KeepHours);
        return database.DebugRecords.Where(row => row.StartedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Begins to note an attempt.</summary>
    /// <returns>Where to note it; <see langword="null"/> while debug mode is off.</returns>
    internal async Task<DebugNotes?> BeginAsync(EvaluationRun run, CancellationToken cancellationToken) =>
        await DebugSwitch.IsOnAsync(database, cancellationToken) ? new(time, run.AcceptedAt) : null;

    /// <summary>
    /// Keeps what was noted, once, before the attempt's end is seen: whoever reads a result finds its record too. Where that is not possible the
    /// evaluation goes on without.
    /// </summary>
    internal async Task KeepAsync(EvaluationRun run, DebugNotes? notes, CoachConfiguration used, Exception? failure)
    {
        if (notes?.End(run.Attempt, Told(failure)) is not { } attempt)
        {
            return;
        }

        var clean = secrets.Filter(used);
        var content = attempt with { Calls = [.. attempt.Calls.Select(call => Clean(call, clean))] };
        database.Add(new DebugRecord
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            EvaluationId = run.Id,
            Attempt = run.Attempt,
            StartedAt = notes.StartedAt,
            Content = JsonSerializer.Serialize(content, DebugJson.Default.DebugAttempt),
        });
        try
        {
            await database.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException exception)
        {
            database.ChangeTracker.Clear();
            LogNotKept(logger, exception.GetBaseException().GetType().Name, run.Id);
        }
    }

    private static string? Told(Exception? failure) => failure switch
    {
        null => null,
        Coaching.CoachUnavailableException unavailable => unavailable.Message,
        _ => failure.GetType().Name,
    };

    private static DebugCall Clean(DebugCall call, Func<string, string> clean) => call with
    {
        Prompt = [.. call.Prompt.Select(message => message with { Text = clean(message.Text) })],
        Response = clean(call.Response),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId}: what debug mode noted could not be kept ({Fault}); it was deleted meanwhile, or the database is away.")]
    private static partial void LogNotKept(ILogger logger, string fault, Guid evaluationId);
}
