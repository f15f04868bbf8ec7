using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Debugging;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Evaluations;

/// <summary>Evaluates one memo version: begin the row, ask the coach, save guarded by the attempt.</summary>
/// <param name="runs">The row's changes.</param>
/// <param name="coach">Who evaluates.</param>
/// <param name="configurations">The configuration in force; one evaluation sees one version.</param>
/// <param name="progress">Shown to the writer.</param>
/// <param name="cancellations">The writer's cancellations.</param>
/// <param name="debug">Records what is asked and answered, while debug mode is on.</param>
/// <param name="metrics">Told how each evaluation ends.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Ids only, never memo text.</param>
public sealed partial class EvaluationJobHandler(
    EvaluationRuns runs,
    ICoach coach,
    ICoachConfigurationSource configurations,
    ProgressBoard progress,
    CancellationBoard cancellations,
    DebugRecords debug,
    EvaluationMetrics metrics,
    TimeProvider time,
    ILogger<EvaluationJobHandler> logger) : IJobHandler
{
    private const double LongestDelaySeconds = 60;

    /// <inheritdoc/>
    public string Kind => EvaluationSubmissions.JobKind;

    /// <inheritdoc/>
    public async Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var configuration = configurations.Current;
        var limits = configuration.Limits.Evaluation;
        if (await runs.BeginAsync(job.Id, TimeSpan.FromSeconds(limits.LeaseSeconds), cancellationToken) is not { } run)
        {
            return await LeaveAsync(job.Id, cancellationToken);
        }

        if (run.Attempt > limits.Attempts)
        {
            return await GiveUpAsync(run, null, cancellationToken);
        }

        try
        {
            await RecordedAsync(run, configuration, cancellationToken);
            return JobOutcome.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That a worker stops says nothing against the memo.
            await runs.GiveBackAsync(run);
            throw;
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger, run.Id);
            return JobOutcome.Done;
        }
        catch (Exception exception)
        {
            return run.Attempt < limits.Attempts && exception is not CoachUnavailableException { IsBudgetExhausted: true }
                ? await TryAgainAsync(run, exception)
                : await GiveUpAsync(run, exception, cancellationToken);
        }
    }

    /// <summary>
    /// Nothing is left to do, or the job is here a second time, as after an outage of Redis, while a worker is at the evaluation. Should that one
    /// die, the job is back when its lease ends.
    /// </summary>
    private async Task<JobOutcome> LeaveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await runs.FreeFromAsync(id, cancellationToken) is not { } free)
        {
            return JobOutcome.Done;
        }

        var wait = free - time.GetUtcNow();
        return JobOutcome.Retry(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
    }

    /// <summary>Evaluates; while debug mode is on, what was asked and answered is kept however it ends.</summary>
    private async Task RecordedAsync(EvaluationRun run, CoachConfiguration configuration, CancellationToken cancellationToken)
    {
        var notes = await debug.BeginAsync(run, cancellationToken);
        try
        {
            await EvaluateAsync(run, configuration, notes, cancellationToken);
        }
        catch (Exception exception)
        {
            await debug.KeepAsync(run, notes, configuration, exception);
            throw;
        }
    }

    private async Task EvaluateAsync(EvaluationRun run, CoachConfiguration configuration, DebugNotes? notes, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cancellations.Add(run.Id, stop);
        try
        {
            var stages = new StageReporter(progress, run.Id, notes, time);
            var request = new CoachingRequest(run.Id, run.Title, run.Text, run.Language, configuration) { WriterId = run.WriterId, Notes = notes };
            var coaching = coach.EvaluateAsync(request, stages, stop.Token);
            await KeepAliveAsync(run, coaching, TimeSpan.FromSeconds(configuration.Limits.Evaluation.LeaseSeconds), stop);
            var assessment = await coaching;
            var outcome = OutcomeBuilder.Build(assessment, configuration.Rubric, run.Language) with { Warnings = assessment.Warnings ?? MemoScreening.Of(run.Text) };
            await debug.KeepAsync(run, notes, configuration, failure: null);
            if (await runs.SucceedAsync(run, outcome, configuration, cancellationToken))
            {
                metrics.Ended(run, EvaluationStatus.Succeeded, assessment.Coach.Provider);
                Publish(run.Id, EvaluationStatus.Succeeded);
                ReportWarnings(run.Id, outcome.Warnings);
            }
        }
        finally
        {
            cancellations.Remove(run.Id);
        }
    }

    /// <summary>Extends the row's lease while the coach works; stops the coach once the row is no longer this worker's. It has ended in any case.</summary>
    private async Task KeepAliveAsync(EvaluationRun run, Task coaching, TimeSpan lease, CancellationTokenSource stop)
    {
        try
        {
            while (await Task.WhenAny(coaching, Task.Delay(lease / 3, time, stop.Token)) != coaching && !stop.IsCancellationRequested)
            {
                if (!await StillMineAsync(run, lease, stop.Token))
                {
                    await stop.CancelAsync();
                }
            }
        }
        finally
        {
            if (!coaching.IsCompleted)
            {
                await stop.CancelAsync();
                await coaching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> StillMineAsync(EvaluationRun run, TimeSpan lease, CancellationToken cancellationToken)
    {
        try
        {
            return await runs.ExtendAsync(run, lease, cancellationToken);
        }
        catch (Exception exception) when (exception.IsDatabaseAway())
        {
            LogNotExtended(logger, exception, run.Id);
            return true;
        }
    }

    private async Task<JobOutcome> TryAgainAsync(EvaluationRun run, Exception exception)
    {
        var longest = Math.Min(Math.Pow(2, run.Attempt), LongestDelaySeconds);
        var delay = TimeSpan.FromSeconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
        LogTryAgain(logger, exception, run.Id, run.Attempt, delay.TotalSeconds);
        await runs.LetGoAsync(run);
        return JobOutcome.Retry(delay);
    }

    private async Task<JobOutcome> GiveUpAsync(EvaluationRun run, Exception? exception, CancellationToken cancellationToken)
    {
        LogGiveUp(logger, exception, run.Id, run.Attempt);
        var error = exception is CoachUnavailableException { IsBudgetExhausted: true }
            ? new EvaluationError(ProblemCodes.BudgetExhausted, "The budget for language models is used up, so this memo was not evaluated. Your text is safe: submit it again tomorrow, or ask the administrator.")
            : exception is CoachUnavailableException
            ? new EvaluationError(ProblemCodes.CoachUnavailable, "No coach could evaluate this memo. Your text is safe: submit it again later.")
            : new EvaluationError(ProblemCodes.EvaluationFailed, "The evaluation failed several times. Your text is safe: submit it again, or tell the operator the evaluation's id.");
        if (!await runs.FailAsync(run, error, cancellationToken))
        {
            return JobOutcome.Done;
        }

        metrics.Ended(run, EvaluationStatus.Failed, "none");
        Publish(run.Id, EvaluationStatus.Failed);
        return JobOutcome.Dead;
    }

    /// <summary>The operator learns that a memo tried to talk to its grader, not what it said.</summary>
    private void ReportWarnings(Guid id, IReadOnlyList<MemoWarning> warnings)
    {
        if (warnings.Count > 0)
        {
            LogWarnings(logger, id, warnings.Count, string.Join(", ", warnings.Select(warning => warning.Kind).Distinct()));
        }
    }

    private void Publish(Guid id, EvaluationStatus status) =>
        progress.Publish(new EvaluationProgress(id, status, EvaluationStage.Saved, null, time.GetUtcNow()));

    [LoggerMessage(Level = LogLevel.Information, Message = "Evaluation {EvaluationId} was cancelled, deleted or taken over; its run has stopped.")]
    private static partial void LogStopped(ILogger logger, Guid evaluationId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId}: its lease could not be extended, for the database does not answer. Trying again.")]
    private static partial void LogNotExtended(ILogger logger, Exception exception, Guid evaluationId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId}: {Warnings} passages of the memo are not for its readers ({Kinds}); they changed no score.")]
    private static partial void LogWarnings(ILogger logger, Guid evaluationId, int warnings, string kinds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId}: attempt {Attempt} failed, again in {DelaySeconds:0.0} s.")]
    private static partial void LogTryAgain(ILogger logger, Exception exception, Guid evaluationId, int attempt, double delaySeconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Evaluation {EvaluationId} failed for good in attempt {Attempt}.")]
    private static partial void LogGiveUp(ILogger logger, Exception? exception, Guid evaluationId, int attempt);
}
