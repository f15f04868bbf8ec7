namespace MemoCoach.TestServers;

/// <summary>Needs a <see cref="RedisServer"/>.</summary>
public sealed class NeedsRedisAttribute() : NeedsServerAttribute(RedisServer.Absence);
