using MemoCoach.Core.Queue;
using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Queue.Tests;

[NeedsRedis]
public sealed class RedisQueueTests(SharedRedis server) : QueueConformance(server.ConnectionString), IClassFixture<SharedRedis>
{
    [ServerFact]
    public async Task SendsAScriptsTextOnlyOnce()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString + ",allowAdmin=true");
        var admin = redis.GetServers().Single();
        await admin.ConfigResetStatisticsAsync();
        var queue = new JobQueue(redis);
        for (var call = 0; call < 10; call++)
        {
            await queue.CountAsync(CancellationToken.None);
        }

        var commands = (await admin.InfoAsync("commandstats")).Single().ToDictionary(entry => entry.Key, entry => entry.Value);
        Assert.StartsWith("calls=9,", commands["cmdstat_evalsha"], StringComparison.Ordinal);
    }
}
