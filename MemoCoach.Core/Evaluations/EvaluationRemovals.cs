using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Evaluations;

/// <summary>Cancels and deletes evaluations. The row decides; queue, progress and the worker at it are told afterwards.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">Where the job may wait.</param>
/// <param name="progress">Tells whoever watches.</param>
/// <param name="cancellations">Tells the worker that is at it.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when Redis does not answer.</param>
public sealed partial class EvaluationRemovals(
    MemoDbContext database,
    JobQueue queue,
    ProgressBoard progress,
    CancellationBoard cancellations,
    TimeProvider time,
    ILogger<EvaluationRemovals> logger)
{
    /// <summary>Cancels an evaluation that has not ended.</summary>
    /// <param name="writerId">Whose it is.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the writer has no unfinished evaluation with this id.</returns>
    public async Task<bool> CancelAsync(Guid writerId, Guid id, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        var cancelled = await database.Evaluations
            .Where(row => row.Id == id && row.WriterId == writerId)
            .Where(row => row.Status == EvaluationStatus.Queued || row.Status == EvaluationStatus.Running)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Cancelled)
                    .SetProperty(evaluation => evaluation.FinishedAt, now),
                cancellationToken);
        if (cancelled == 0)
        {
            return false;
        }

        await TellAsync(id, cancellationToken);
        progress.Publish(new EvaluationProgress(id, EvaluationStatus.Cancelled, EvaluationStage.Saved, null, now.Value));
        return true;
    }

    /// <summary>Deletes an evaluation, its memo version, and the draft series with its last version.</summary>
    /// <param name="writerId">Whose it is.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the writer has no evaluation with this id.</returns>
    public async Task<bool> DeleteAsync(Guid writerId, Guid id, CancellationToken cancellationToken)
    {
        var version = await database.Evaluations
            .Where(row => row.Id == id && row.WriterId == writerId)
            .Select(row => row.MemoVersion)
            .SingleOrDefaultAsync(cancellationToken);
        if (version is null)
        {
            return false;
        }

        await database.Database.CreateExecutionStrategy().ExecuteAsync(token => DeleteRowsAsync(id, version, token), cancellationToken);
        await TellAsync(id, cancellationToken);
        return true;
    }

    private async Task DeleteRowsAsync(Guid id, MemoVersion version, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.Evaluations.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
        await database.MemoVersions
            .Where(row => row.Id == version.Id && !database.Evaluations.Any(evaluation => evaluation.MemoVersionId == row.Id))
            .ExecuteDeleteAsync(cancellationToken);
        await database.Memos
            .Where(row => row.Id == version.MemoId && !database.MemoVersions.Any(other => other.MemoId == row.Id))
            .ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task TellAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await queue.RemoveAsync(id, cancellationToken);
            await cancellations.PublishAsync(id);
            await progress.ForgetAsync(id);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            // A job whose row is gone or has ended is dropped by the worker that claims it.
            LogRedisAway(logger, exception, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId} is removed, but Redis does not answer; its job will be dropped when its turn comes.")]
    private static partial void LogRedisAway(ILogger logger, Exception exception, Guid evaluationId);
}
