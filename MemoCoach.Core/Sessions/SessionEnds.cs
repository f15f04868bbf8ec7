using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Sessions;

/// <summary>Ends sessions before their time, on every replica at once. Rows stay, ended, until they are swept away.</summary>
/// <param name="database">The database.</param>
/// <param name="cache">The sessions in Redis.</param>
/// <param name="time">The clock.</param>
public sealed class SessionEnds(MemoDbContext database, SessionCache cache, TimeProvider time)
{
    /// <summary>Ends one session.</summary>
    /// <param name="tokenHash">SHA-256 of its token.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task EndAsync(string tokenHash, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.Sessions.Where(row => row.TokenHash == tokenHash && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.ExpiresAt, now), cancellationToken);
        await cache.TryRemoveAsync([tokenHash]);
    }

    /// <summary>Ends all sessions of a writer.</summary>
    /// <param name="writerId">The writer.</param>
    /// <param name="except">SHA-256 of a token whose session goes on.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndAllAsync(Guid writerId, string? except, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ended = await database.Sessions
            .Where(row => row.WriterId == writerId && row.ExpiresAt > now && row.TokenHash != except)
            .Select(row => row.TokenHash)
            .ToListAsync(cancellationToken);
        await database.Sessions.Where(row => ended.Contains(row.TokenHash))
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.ExpiresAt, now), cancellationToken);
        await cache.TryRemoveAsync(ended);
        return ended.Count;
    }
}
