using System.Diagnostics;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Faults;

/// <summary>Requests that the API answered with 500.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class FaultLog(MemoDbContext database, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Writes one down, with the trace it happened in.</summary>
    /// <param name="operation">The operation's method and route.</param>
    /// <param name="exception">What was thrown; only its type is kept.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task WriteAsync(string operation, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var now = time.GetUtcNow();
        database.Add(new Fault
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Operation = operation,
            Kind = exception.GetBaseException().GetType().Name,
            TraceId = Activity.Current?.TraceId.ToHexString(),
        });
        return database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes those that are older than 30 days.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>How many there were.</returns>
    public Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow() - KeptFor;
        return database.Faults.Where(row => row.At < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
