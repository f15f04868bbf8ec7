using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

/// <summary>The queue's keys. Their hash tag keeps them in one slot of a Redis Cluster.</summary>
internal static class QueueKeys
{
    public static readonly RedisKey Ready = Prefix + "ready";
    public static readonly RedisKey Paused = Prefix + "paused";

    /// <summary>Every key, in the order in which Scripts/keys.lua names them.</summary>
    public static readonly RedisKey[] All =
    [
        Ready, Prefix + "jobs", Prefix + "leases", Prefix + "attempts", Prefix + "delayed", Prefix + "dead",
        Prefix + "virtual-time", Prefix + "finish-times", Paused,
    ];

    public static readonly RedisChannel Nudges = RedisChannel.Literal(Prefix + "nudges");

    private const string Prefix = "{memocoach:queue}:";
}
