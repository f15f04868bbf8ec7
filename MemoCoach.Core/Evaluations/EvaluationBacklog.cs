using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>The queue as administrators see it, and what they do to single jobs. The row of an evaluation changes first, the job follows.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">The queue.</param>
/// <param name="inspection">Shows its jobs.</param>
/// <param name="removals">Cancels evaluations.</param>
/// <param name="time">The clock.</param>
public sealed class EvaluationBacklog(
    MemoDbContext database, JobQueue queue, QueueInspection inspection, EvaluationRemovals removals, TimeProvider time)
{
    private const int JobsOfEachState = 50;

    /// <summary>Reads counts and first jobs.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The queue.</returns>
    public async Task<QueueView> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = await queue.CountAsync(cancellationToken);
        var queued = await database.CountPendingAsync(EvaluationStatus.Queued, cancellationToken);
        var running = await database.CountPendingAsync(EvaluationStatus.Running, cancellationToken);
        var jobs = await inspection.ReadAsync(JobsOfEachState);
        return new QueueView(counts.Ready, counts.Running, counts.Delayed, counts.Dead, counts.Paused, queued, running, jobs);
    }

    /// <summary>Lets an evaluation that failed for good begin anew, with all its attempts.</summary>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if there is no failed one with this id.</returns>
    public async Task<bool> RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        var revived = await database.Evaluations
            .Where(row => row.Id == id && row.Status == EvaluationStatus.Failed)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Queued)
                    .SetProperty(evaluation => evaluation.Attempt, 0)
                    .SetProperty(evaluation => evaluation.FinishedAt, (DateTimeOffset?)null)
                    .SetProperty(evaluation => evaluation.ErrorCode, (string?)null)
                    .SetProperty(evaluation => evaluation.ErrorMessage, (string?)null),
                cancellationToken);
        if (revived == 0)
        {
            return false;
        }

        var writerId = await database.Evaluations.Where(row => row.Id == id).Select(row => row.WriterId).SingleAsync(cancellationToken);
        await queue.EnqueueAsync(new Job(id, EvaluationSubmissions.JobKind, writerId), cancellationToken);
        return true;
    }

    /// <summary>
    /// Takes a job out of the queue. Its evaluation, unless it has ended, is cancelled, or its memo of a replay given up, so that no sweep brings
    /// it back.
    /// </summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the queue does not know it.</returns>
    public async Task<bool> DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await inspection.FindAsync(id) is null)
        {
            return false;
        }

        // The job names whoever submitted: an account may have claimed the evaluation since.
        if (await database.Pending().Where(row => row.Id == id).Select(row => (Guid?)row.WriterId).SingleOrDefaultAsync(cancellationToken) is { } owner)
        {
            await removals.CancelAsync(owner, id, cancellationToken);
        }

        await database.EndReplayedMemoAsync(id, scores: null, time.GetUtcNow(), cancellationToken);
        await queue.RemoveAsync(id, cancellationToken);
        return true;
    }
}
