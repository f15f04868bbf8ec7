using System.Globalization;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MemoCoach.Core.Sessions;

/// <summary>Sessions in Redis, under the hash of their token. Without Redis every answer is "not here", and the database serves.</summary>
/// <param name="redis">The connection.</param>
/// <param name="logger">Told when Redis is away.</param>
public sealed partial class SessionCache(IConnectionMultiplexer redis, ILogger<SessionCache> logger)
{
    internal async Task<bool> TrySetAsync(WriterSession session, DateTimeOffset now)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{session.WriterId:N}|{session.ExpiresAt.UtcTicks}|{(session.Kept ? 1 : 0)}");
        try
        {
            return await redis.GetDatabase().StringSetAsync(Key(session.TokenHash), value, session.ExpiresAt - now);
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

    private static WriterSession Read(string tokenHash, string[] parts) => new(
        tokenHash,
        Guid.ParseExact(parts[0], "N"),
        new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero),
        parts[2] == "1");

    private static string Key(string tokenHash) => $"memocoach:session:{tokenHash}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer; sessions are read from the database.")]
    private static partial void LogAway(ILogger logger, Exception exception);
}
