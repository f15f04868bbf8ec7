using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>Rebuilds the queue from the database: whatever Redis lost, each accepted evaluation comes to its end.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">The queue.</param>
/// <param name="time">The clock.</param>
public sealed class EvaluationSweep(MemoDbContext database, JobQueue queue, TimeProvider time)
{
    private const int BatchSize = 500;

    /// <summary>A submission enqueues its job right after its row; younger rows are still in good hands.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Enqueues every evaluation that is waiting, or whose worker shows no life, unless its job is in the queue.</summary>
    /// <param name="cancellationToken">Ends the sweep.</param>
    /// <returns>How many jobs were missing.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var missing = 0;
        var last = Guid.Empty;
        while (true)
        {
            var batch = await StrandedAsync(last, cancellationToken);
            foreach (var job in batch)
            {
                missing += await queue.EnqueueAsync(job, cancellationToken) ? 1 : 0;
            }

            if (batch.Count < BatchSize)
            {
                return missing;
            }

            last = batch[^1].Id;
        }
    }

    private Task<List<Job>> StrandedAsync(Guid after, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var settled = now - Grace;
        return database.Pending()
            .Where(row => row.Id > after && row.CreatedAt < settled)
            .Where(row => row.Status == EvaluationStatus.Queued || row.LeaseUntil < now)
            .OrderBy(row => row.Id)
            .Take(BatchSize)
            .Select(row => new Job(row.Id, EvaluationSubmissions.JobKind, row.WriterId, 1, null))
            .ToListAsync(cancellationToken);
    }
}
