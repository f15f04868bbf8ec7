using MemoCoach.TestServers;

namespace MemoCoach.Queue.Tests;

[NeedsRedis]
public sealed class RedisQueueTests(RedisQueueTests.Redis server) : QueueConformance(server.ConnectionString), IClassFixture<RedisQueueTests.Redis>
{
    public sealed class Redis : QueueServer
    {
        protected override async Task<(IAsyncDisposable, string)> StartAsync()
        {
            var redis = await RedisServer.StartAsync();
            return (redis, redis.ConnectionString);
        }
    }
}
