using MemoCoach.Core.Configuration;
using MemoCoach.Core.Queue;
using MemoCoach.Core.Resources;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MemoCoach.Core.Limits;

/// <summary>Counts requests in Redis, so that all replicas share a limit. Without Redis nobody is refused: locks on accounts do not depend on it.</summary>
/// <param name="redis">The connection.</param>
/// <param name="logger">Told when Redis is away.</param>
public sealed partial class RequestMeter(IConnectionMultiplexer redis, ILogger<RequestMeter> logger)
{
    private const long MicrosecondsPerMinute = 60_000_000;

    private static readonly string Script = EmbeddedText.Read("Limits/take.lua");

    /// <summary>Counts a request for its session and for its address.</summary>
    /// <param name="kind">The kind of request; each is counted apart.</param>
    /// <param name="limit">How many a minute.</param>
    /// <param name="session">Names the session; <see langword="null"/> without one.</param>
    /// <param name="address">Where the request comes from; <see langword="null"/> if that is unknown.</param>
    /// <returns>How long to wait before the next one; zero if this one is within the limits.</returns>
    public async Task<TimeSpan> TakeAsync(string kind, RequestLimit limit, string? session, string? address)
    {
        ArgumentNullException.ThrowIfNull(limit);
        try
        {
            var waits = await Task.WhenAll(
                TakeAsync($"memocoach:requests:{kind}:session:{session}", session is null ? null : limit.Session),
                TakeAsync($"memocoach:requests:{kind}:address:{address}", address is null ? null : limit.Address));
            return TimeSpan.FromMicroseconds(waits.Max());
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogAway(logger, exception);
            return TimeSpan.Zero;
        }
    }

    private async Task<long> TakeAsync(string key, int? perMinute) => perMinute is { } rate
        ? (long)await redis.GetDatabase().ScriptEvaluateAsync(Script, [key], [MicrosecondsPerMinute / rate, rate])
        : 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer; requests are not counted.")]
    private static partial void LogAway(ILogger logger, Exception exception);
}
