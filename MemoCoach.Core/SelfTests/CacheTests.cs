using MemoCoach.Contracts.Admin;
using StackExchange.Redis;

namespace MemoCoach.Core.SelfTests;

/// <summary>Writes a value to Redis, reads it and deletes it; compares the clocks.</summary>
internal sealed class CacheTests(IConnectionMultiplexer redis, TimeProvider time) : ISelfTestGroup
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public IEnumerable<SelfTest> Tests() =>
    [
        new(SelfTestPart.Cache, null, SelfTestFault.CacheAway, WriteAndDeleteAsync),
        new(SelfTestPart.Clock, "Redis", SelfTestFault.CacheAway, CompareClocksAsync),
    ];

    private async Task<string?> WriteAndDeleteAsync(CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var key = SelfTestJobHandler.Mark(id);
        await redis.GetDatabase().StringSetAsync(key, id.ToString(), Kept);
        var isSame = (string?)await redis.GetDatabase().StringGetAsync(key) == id.ToString();
        return isSame && await redis.GetDatabase().KeyDeleteAsync(key)
            ? redis.GetServers().FirstOrDefault(server => server.IsConnected)?.Version.ToString()
            : throw new SelfTestException(SelfTestFault.CacheAway);
    }

    /// <summary>TIME answers seconds and microseconds (https://redis.io/docs/latest/commands/time/).</summary>
    private async Task<string?> CompareClocksAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        var reply = (long[])(await redis.GetDatabase().ExecuteAsync("TIME"))!;
        return Clocks.Compare(before, DateTimeOffset.FromUnixTimeSeconds(reply[0]).AddMicroseconds(reply[1]), time.GetUtcNow());
    }
}
