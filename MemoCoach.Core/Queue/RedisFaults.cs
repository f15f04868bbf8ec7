using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

/// <summary>Tells Redis being away from faults of the program.</summary>
public static class RedisFaults
{
    /// <summary>
    /// Answers of a server that starts, has lost its primary or replicas, gives its place up, or may not write: its disk or its memory is full
    /// (https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors; the prefixes stand in redis's src/server.c).
    /// </summary>
    private static readonly string[] s_passing =
        ["LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "READONLY", "BUSY", "UNKILLABLE", "MISCONF", "OOM", "NOREPLICAS"];

    /// <summary>Whether an exception says that Redis cannot be reached, does not answer in time, or cannot serve just now.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns><see langword="true"/> if trying later may help.</returns>
    public static bool IsRedisAway(this Exception exception) => exception switch
    {
        RedisConnectionException or RedisTimeoutException => true,
        RedisServerException refusal => s_passing.Any(answer => refusal.Message.StartsWith(answer, StringComparison.Ordinal)),
        _ => false,
    };
}
