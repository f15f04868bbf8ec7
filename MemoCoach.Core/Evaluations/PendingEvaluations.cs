using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>
/// The evaluations that have not ended. An index holds them alone, so that a million that have cost nothing; SQLite uses it only where a query
/// repeats the index's own condition word for word, which is what this does.
/// </summary>
public static class PendingEvaluations
{
    /// <summary>Those that wait or run.</summary>
    /// <param name="database">The database.</param>
    /// <returns>A query to narrow down.</returns>
    public static IQueryable<Evaluation> Pending(this MemoDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Evaluations.AsNoTracking().Where(row => row.Status == EvaluationStatus.Queued || row.Status == EvaluationStatus.Running);
    }

    /// <summary>Those of one of the two states.</summary>
    /// <param name="database">The database.</param>
    /// <param name="status">Queued or running.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>How many there are.</returns>
    public static Task<int> CountPendingAsync(this MemoDbContext database, EvaluationStatus status, CancellationToken cancellationToken) =>
        database.Pending().CountAsync(row => row.Status == status, cancellationToken);

    /// <summary>Since when the one waits that has waited longest.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>When it was accepted, or <see langword="null"/> if none waits.</returns>
    public static Task<DateTimeOffset?> OldestQueuedAsync(this MemoDbContext database, CancellationToken cancellationToken)
    {
        // A parameter: of two constants Entity Framework would leave the narrower condition alone, which is not the index's.
        var queued = EvaluationStatus.Queued;
        return database.Pending().Where(row => row.Status == queued).MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken);
    }
}
