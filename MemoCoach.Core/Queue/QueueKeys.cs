using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

/// <summary>The queue's keys. Their hash tag keeps them in one slot of a Redis Cluster.</summary>
internal static class QueueKeys
{
    public static readonly RedisKey Ready = Prefix + "ready";
    public static readonly RedisKey Jobs = Prefix + "jobs";
    public static readonly RedisKey Leases = Prefix + "leases";
    public static readonly RedisKey Delayed = Prefix + "delayed";
    public static readonly RedisKey Dead = Prefix + "dead";
    public static readonly RedisKey Paused = Prefix + "paused";

    /// <summary>Every key, in the order in which Scripts/keys.lua names them.</summary>
    public static readonly RedisKey[] All =
    [
        Ready, Jobs, Leases, Prefix + "attempts", Delayed, Dead,
        Prefix + "virtual-time", Prefix + "finish-times", Paused,
    ];

    public static readonly RedisChannel Nudges = RedisChannel.Literal(Prefix + "nudges");

    private const string Prefix = "{memocoach:queue}:";
}
