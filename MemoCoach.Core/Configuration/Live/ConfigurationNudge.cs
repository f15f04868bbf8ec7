using StackExchange.Redis;

namespace MemoCoach.Core.Configuration.Live;

/// <summary>Tells every process that another version may be active. It may be lost: all of them look for themselves too.</summary>
/// <param name="redis">The connection.</param>
public sealed class ConfigurationNudge(IConnectionMultiplexer redis)
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("memocoach:configuration");

    /// <summary>Tells every process.</summary>
    public void Publish() => redis.GetSubscriber().Publish(Channel, RedisValue.EmptyString, CommandFlags.FireAndForget);

    /// <summary>Calls back at each nudge for as long as the connection lives.</summary>
    /// <param name="onNudge">Must be quick and not throw.</param>
    internal Task SubscribeAsync(Action onNudge) => redis.GetSubscriber().SubscribeAsync(Channel, (_, _) => onNudge());
}
