using System.Globalization;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MemoCoach.Core.Sessions;

/// <summary>Sessions in Redis, under the hash of their token. Without Redis every answer is "not here", and the database serves.</summary>
/// <param name="redis">The connection.</param>
/// <param name="logger">Told when Redis is away.</param>
public sealed partial class SessionCache(IConnectionMultiplexer redis, ILogger<SessionCache> logger)
{
    /// <summary>A session with a row is read anew this often: one that was ended while Redis was away ends everywhere by then.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    internal async Task<bool> TrySetAsync(WriterSession session, DateTimeOffset now)
    {
        var remaining = session.ExpiresAt - now;
        var trusted = session.Kept && remaining > Trusted ? Trusted : remaining;
        try
        {
            return await redis.GetDatabase().StringSetAsync(Key(session.TokenHash), Write(session), trusted);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogAway(logger, exception);
            return false;
        }
    }

    internal async Task<WriterSession?> TryGetAsync(string tokenHash)
    {
        try
        {
            string? value = await redis.GetDatabase().StringGetAsync(Key(tokenHash));
            return value is null ? null : Read(tokenHash, value.Split('|'));
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogAway(logger, exception);
            return null;
        }
    }

    internal async Task TryRemoveAsync(IReadOnlyCollection<string> tokenHashes)
    {
        try
        {
            // One by one: in a cluster the keys lie in different slots.
            await Task.WhenAll(tokenHashes.Select(hash => redis.GetDatabase().KeyDeleteAsync(Key(hash))));
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogAway(logger, exception);
        }
    }

    private static string Write(WriterSession session) => string.Create(
        CultureInfo.InvariantCulture, $"{session.WriterId:N}|{session.ExpiresAt.UtcTicks}|{(session.Kept ? 1 : 0)}|{session.Role}");

    private static WriterSession? Read(string tokenHash, string[] parts) => parts is not [var writer, var expiry, var kept, var role] ? null : new(
        tokenHash,
        Guid.ParseExact(writer, "N"),
        new DateTimeOffset(long.Parse(expiry, CultureInfo.InvariantCulture), TimeSpan.Zero),
        kept == "1",
        Enum.TryParse<AccountRole>(role, out var known) ? known : null);

    private static string Key(string tokenHash) => $"memocoach:session:{tokenHash}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer; sessions are read from the database.")]
    private static partial void LogAway(ILogger logger, Exception exception);
}
