using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Sessions;

/// <summary>Everybody's sessions, as administrators see and end them. Visits that left nothing to keep have no row and are not among them.</summary>
/// <param name="database">The database.</param>
/// <param name="ends">Ends sessions.</param>
/// <param name="audit">Remembers it.</param>
/// <param name="time">The clock.</param>
public sealed class SessionDirectory(MemoDbContext database, SessionEnds ends, AuditLog audit, TimeProvider time)
{
    /// <summary>Reads sessions, those used last first.</summary>
    /// <param name="before">After which place to go on; <see langword="null"/> for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="own">The session that asks.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The sessions, and the place after which to go on.</returns>
    public async Task<SessionPage> ReadAsync(SessionCursor? before, int limit, WriterSession own, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(own);
        var rows = await (
            from session in After(before).OrderByDescending(row => row.ExpiresAt).ThenBy(row => row.TokenHash).Take(limit + 1)
            join account in database.Accounts on session.WriterId equals account.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby session.ExpiresAt descending, session.TokenHash
            select new { Session = session, owner.UserName, Role = (AccountRole?)owner.Role }).ToListAsync(cancellationToken);
        var items = rows.Take(limit)
            .Select(row => new SessionLine(
                IdOf(row.Session), row.Session.WriterId, row.UserName, row.Role, row.Session.CreatedAt, row.Session.ExpiresAt, row.Session.TokenHash == own.TokenHash))
            .ToList();
        return new(items, rows.Count > limit ? new SessionCursor(items[^1].ExpiresAt, items[^1].Id).ToString() : null);
    }

    /// <summary>Ends a session on every replica.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The session's name in the list.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if no session of this name goes on.</returns>
    public async Task<bool> EndAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        if (!SessionCursor.IsId(id)
            || await database.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash.StartsWith(id) && row.ExpiresAt > now, cancellationToken) is not { } session)
        {
            return false;
        }

        var name = await database.Accounts.Where(account => account.Id == session.WriterId).Select(account => account.UserName).SingleOrDefaultAsync(cancellationToken);
        await ends.EndAsync(session.TokenHash, cancellationToken);
        await audit.WriteAsync(actor, AuditActions.SessionRevoked, name ?? $"{session.WriterId}", cancellationToken);
        return true;
    }

    private static string IdOf(Session session) => session.TokenHash[..SessionCursor.IdLength];

    private IQueryable<Session> After(SessionCursor? before)
    {
        var now = time.GetUtcNow();
        var live = database.Sessions.AsNoTracking().Where(row => row.ExpiresAt > now);
        return before is null
            ? live
            : live.Where(row => row.ExpiresAt < before.ExpiresAt || (row.ExpiresAt == before.ExpiresAt && row.TokenHash.CompareTo(before.AfterId) > 0));
    }
}
