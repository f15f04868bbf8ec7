using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

/// <summary>Tells Redis being away from faults of the program.</summary>
public static class RedisFaults
{
    /// <summary>Whether an exception says that Redis cannot be reached or does not answer in time.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns><see langword="true"/> if trying later may help.</returns>
    public static bool IsRedisAway(this Exception exception) => exception is RedisConnectionException or RedisTimeoutException;
}
