using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Sessions;

/// <summary>
/// Sessions: rows in the database, read through Redis. A visit costs no row: it is written at the first thing worth keeping
/// (or at once when Redis is away), and Redis refills from it after a loss.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="cache">The sessions in Redis.</param>
/// <param name="configuration">How long sessions last.</param>
/// <param name="time">The clock.</param>
public sealed class SessionStore(MemoDbContext database, SessionCache cache, ICoachConfigurationSource configuration, TimeProvider time)
{
    private TimeSpan Lifetime => TimeSpan.FromDays(configuration.Current.Auth.SessionDays);

    /// <summary>Begins an anonymous session.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The token, which is kept nowhere else.</returns>
    public async Task<CreatedSession> CreateAsync(CancellationToken cancellationToken)
    {
        var token = SessionToken.Create();
        var now = time.GetUtcNow();
        var session = new WriterSession(SessionToken.Hash(token), Guid.CreateVersion7(now), now + Lifetime, Kept: false);
        if (!await cache.TrySetAsync(session, now))
        {
            await KeepAsync(session, cancellationToken);
        }

        return new CreatedSession(token, session.ExpiresAt);
    }

    /// <summary>Begins a session of an account.</summary>
    /// <param name="account">Who has signed in.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The token, which is kept nowhere else.</returns>
    public async Task<CreatedSession> CreateAsync(Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var token = SessionToken.Create();
        var now = time.GetUtcNow();
        var session = new WriterSession(SessionToken.Hash(token), account.Id, now + Lifetime, Kept: true, account.Role);
        database.Add(new Session { TokenHash = session.TokenHash, WriterId = account.Id, CreatedAt = now, ExpiresAt = session.ExpiresAt });
        await database.SaveChangesAsync(cancellationToken);
        await cache.TrySetAsync(session, now);
        return new CreatedSession(token, session.ExpiresAt);
    }

    /// <summary>Finds the session of a token, and lets it last longer.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The session, or <see langword="null"/> if the token is unknown or its session has ended.</returns>
    public async Task<WriterSession?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = SessionToken.Hash(token);
        var now = time.GetUtcNow();
        var session = await cache.TryGetAsync(hash) ?? await ReadRowAsync(hash, now, cancellationToken);
        return session is null || session.ExpiresAt <= now ? null : await SlideAsync(session, now, cancellationToken);
    }

    /// <summary>Whether the database, too, says that the session and its account's role stand: for operations that cannot bear an outdated answer.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public async Task<bool> ConfirmAsync(WriterSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var now = time.GetUtcNow();
        return await ReadRowAsync(session.TokenHash, now, cancellationToken) is { } stored && stored.ExpiresAt > now && stored.Role == session.Role;
    }

    /// <summary>Writes the session's row, before the first row that belongs to its writer.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task KeepAsync(WriterSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Kept)
        {
            return;
        }

        await SessionRows.InsertAsync(database, session, time.GetUtcNow(), cancellationToken);
        await cache.TrySetAsync(session with { Kept = true }, time.GetUtcNow());
    }

    private async Task<WriterSession?> ReadRowAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await (
            from stored in database.Sessions.AsNoTracking()
            where stored.TokenHash == hash
            join account in database.Accounts on stored.WriterId equals account.Id into owners
            from owner in owners.DefaultIfEmpty()
            where owner == null || !owner.IsDisabled
            select new { stored.WriterId, stored.ExpiresAt, Role = (AccountRole?)owner.Role }).SingleOrDefaultAsync(cancellationToken);
        if (row is null || row.ExpiresAt <= now)
        {
            return null;
        }

        var session = new WriterSession(hash, row.WriterId, row.ExpiresAt, Kept: true, row.Role);
        await cache.TrySetAsync(session, now);
        return session;
    }

    /// <summary>Sliding expiry, written at most once in a tenth of the lifetime. A row that was ended meanwhile stays ended.</summary>
    private async Task<WriterSession?> SlideAsync(WriterSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var expiresAt = now + Lifetime;
        if (expiresAt - session.ExpiresAt < Lifetime / 10)
        {
            return session;
        }

        if (session.Kept && await LengthenRowAsync(session.TokenHash, expiresAt, now, cancellationToken) == 0)
        {
            return null;
        }

        var longer = session with { ExpiresAt = expiresAt };
        await cache.TrySetAsync(longer, now);
        return longer;
    }

    private Task<int> LengthenRowAsync(string hash, DateTimeOffset expiresAt, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Sessions.Where(row => row.TokenHash == hash && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(kept => kept.ExpiresAt, expiresAt), cancellationToken);
}
