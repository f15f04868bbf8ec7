using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>A memo version that a worker has begun to evaluate.</summary>
/// <param name="Id">The evaluation.</param>
/// <param name="Attempt">The number it began with; saves are guarded by it.</param>
/// <param name="Title">What the writer called the memo.</param>
/// <param name="Text">The memo.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="WriterId">Whose it is.</param>
/// <param name="AcceptedAt">When the memo was accepted.</param>
public sealed record EvaluationRun(
    Guid Id, int Attempt, string? Title, string Text, MemoLanguage Language, Guid WriterId, DateTimeOffset AcceptedAt);

/// <summary>
/// The changes a worker makes to an evaluation's row. Each is one conditional update: a worker that lost its lease, or whose
/// evaluation was cancelled or deleted meanwhile, changes nothing.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class EvaluationRuns(MemoDbContext database, TimeProvider time)
{
    /// <summary>Begins an attempt.</summary>
    /// <param name="id">The evaluation.</param>
    /// <param name="lease">How long this worker counts as alive without <see cref="ExtendAsync"/>.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns>
    /// The run, or <see langword="null"/> if the evaluation is gone, has ended, or is another worker's that shows life: see <see cref="FreeFromAsync"/>.
    /// </returns>
    public async Task<EvaluationRun?> BeginAsync(Guid id, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + lease;
        var free = Unfinished(id).Where(row => row.Status == EvaluationStatus.Queued || row.LeaseUntil == null || row.LeaseUntil <= now);
        var begun = await free.ExecuteUpdateAsync(
            row => row
                .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Running)
                .SetProperty(evaluation => evaluation.Attempt, evaluation => evaluation.Attempt + 1)
                .SetProperty(evaluation => evaluation.LeaseUntil, until),
            cancellationToken);
        if (begun == 0)
        {
            return null;
        }

        return await database.Evaluations.Where(row => row.Id == id)
            .Select(row => new EvaluationRun(
                row.Id,
                row.Attempt,
                row.MemoVersion!.Title,
                row.MemoVersion.Text,
                row.MemoVersion.Language == "es" ? MemoLanguage.Spanish : MemoLanguage.English,
                row.WriterId,
                row.CreatedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Tells when an evaluation may be begun, unless its worker shows life again until then.</summary>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns>The time, or <see langword="null"/> if the evaluation is gone or has ended.</returns>
    public async Task<DateTimeOffset?> FreeFromAsync(Guid id, CancellationToken cancellationToken)
    {
        var held = await Unfinished(id).Select(row => new { row.LeaseUntil }).SingleOrDefaultAsync(cancellationToken);
        return held is null ? null : held.LeaseUntil ?? time.GetUtcNow();
    }

    /// <summary>Shows that the worker is alive.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lease">How long it counts as alive from now.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns><see langword="false"/> if the run is no longer the worker's.</returns>
    public async Task<bool> ExtendAsync(EvaluationRun run, TimeSpan lease, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + lease;
        return await Mine(run).ExecuteUpdateAsync(row => row.SetProperty(evaluation => evaluation.LeaseUntil, until), cancellationToken) == 1;
    }

    /// <summary>Ends the lease after an attempt that failed, so that the next one may begin before it would have run out.</summary>
    /// <param name="run">The run.</param>
    /// <returns><see langword="false"/> if the run is no longer the worker's.</returns>
    public async Task<bool> LetGoAsync(EvaluationRun run)
    {
        var now = time.GetUtcNow();
        return await Mine(run).ExecuteUpdateAsync(row => row.SetProperty(evaluation => evaluation.LeaseUntil, now), CancellationToken.None) == 1;
    }

    /// <summary>
    /// Takes back that an attempt was begun: it waits again as if nobody had. An older run that lost its lease still finds a higher number than its
    /// own, for its own was never given back.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <returns><see langword="false"/> if the run is no longer the worker's.</returns>
    public async Task<bool> GiveBackAsync(EvaluationRun run) =>
        await Mine(run).ExecuteUpdateAsync(
            row => row
                .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Queued)
                .SetProperty(evaluation => evaluation.Attempt, evaluation => evaluation.Attempt - 1)
                .SetProperty(evaluation => evaluation.LeaseUntil, (DateTimeOffset?)null),
            CancellationToken.None) == 1;

    /// <summary>Saves the result.</summary>
    /// <param name="run">The run.</param>
    /// <param name="outcome">What the coach said, as it is kept.</param>
    /// <param name="configuration">The configuration it was said under.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns><see langword="false"/> if the run is no longer the worker's.</returns>
    public async Task<bool> SucceedAsync(EvaluationRun run, EvaluationOutcome outcome, CoachConfiguration configuration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(outcome);
        var json = JsonSerializer.Serialize(outcome, EvaluationJson.Default.EvaluationOutcome);
        decimal? overall = WeightedMean.Of(outcome.Criteria);
        DateTimeOffset? now = time.GetUtcNow();
        return await Mine(run).ExecuteUpdateAsync(
            row => row
                .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Succeeded)
                .SetProperty(evaluation => evaluation.Outcome, json)
                .SetProperty(evaluation => evaluation.OverallScore, overall)
                .SetProperty(evaluation => evaluation.ConfigurationVersion, configuration.Version)
                .SetProperty(evaluation => evaluation.FinishedAt, now),
            cancellationToken) == 1;
    }

    /// <summary>Ends the evaluation with an error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="error">Why, for the writer.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns><see langword="false"/> if the run is no longer the worker's.</returns>
    public async Task<bool> FailAsync(EvaluationRun run, EvaluationError error, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return await Mine(run).ExecuteUpdateAsync(
            row => row
                .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Failed)
                .SetProperty(evaluation => evaluation.ErrorCode, error.Code)
                .SetProperty(evaluation => evaluation.ErrorMessage, error.Message)
                .SetProperty(evaluation => evaluation.FinishedAt, now),
            cancellationToken) == 1;
    }

    private IQueryable<Evaluation> Unfinished(Guid id) => database.Evaluations.Where(
        row => row.Id == id && (row.Status == EvaluationStatus.Queued || row.Status == EvaluationStatus.Running));

    private IQueryable<Evaluation> Mine(EvaluationRun run) => database.Evaluations.Where(
        row => row.Id == run.Id && row.Attempt == run.Attempt && row.Status == EvaluationStatus.Running);
}
