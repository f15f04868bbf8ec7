using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>The log of what administrators did.</summary>
/// <param name="database">The database.</param>
/// <param name="reads">The database for what may be a moment old.</param>
/// <param name="time">The clock.</param>
public sealed class AuditLog(MemoDbContext database, ReadDatabase reads, TimeProvider time)
{
    /// <summary>Adds an entry to what the next save of the same context writes, so that the action and its entry stand or fall together.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="action">What is done: one of <see cref="AuditActions"/>, or another name of the same form.</param>
    /// <param name="target">What it is done to.</param>
    /// <param name="detail">More about it, without secrets and without the text of a memo.</param>
    public void Add(Actor actor, string action, string? target = null, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        database.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Action = action,
            Target = target,
            Detail = detail,
        });
    }

    /// <summary>Writes an entry at once, for an action that is no change of the database.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="action">What is done.</param>
    /// <param name="target">What it is done to.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task WriteAsync(Actor actor, string action, string? target, CancellationToken cancellationToken)
    {
        Add(actor, action, target);
        return database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Reads entries, newest first.</summary>
    /// <param name="before">The entry after which to go on; <see langword="null"/> for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The entries.</returns>
    public Task<List<AuditLine>> ReadAsync(Guid? before, int limit, CancellationToken cancellationToken) => Lines(
        reads.Context.AuditEntries.Where(row => before == null || row.Id.CompareTo(before.Value) < 0).OrderByDescending(row => row.Id).Take(limit))
        .ToListAsync(cancellationToken);

    /// <summary>Reads all entries, oldest first, without holding them all at once.</summary>
    /// <returns>The entries.</returns>
    public IAsyncEnumerable<AuditLine> ReadAllAsync() =>
        RowPages.ReadAsync(RowPages.ManyRows, last => Lines(reads.Context.AuditEntries.Where(row => row.Id > last).OrderBy(row => row.Id)), line => line.Id);

    private static IQueryable<AuditLine> Lines(IQueryable<AuditEntry> entries) =>
        entries.Select(row => new AuditLine(row.Id, row.At, row.ActorId, row.ActorName, row.Action, row.Target, row.Detail));
}
