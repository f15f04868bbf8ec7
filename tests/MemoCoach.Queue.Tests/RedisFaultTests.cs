using MemoCoach.Core.Queue;
using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Queue.Tests;

/// <summary>A Redis that answers but may not write counts as away: whoever can go on without it does, and nobody's work is at fault.</summary>
[NeedsRedis]
public sealed class RedisFaultTests : IAsyncLifetime
{
    private RedisServer _server = null!;
    private ConnectionMultiplexer _redis = null!;

    public async Task InitializeAsync()
    {
        _server = await RedisServer.StartAsync();
        _redis = await ConnectionMultiplexer.ConnectAsync(_server.ConnectionString + ",allowAdmin=true");
    }

    public async Task DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _server.DisposeAsync();
    }

    [ServerFact]
    public async Task OneWhoseMemoryIsFull()
    {
        await ConfigureAsync("maxmemory", "1");
        await AssertAwayAsync("OOM");
    }

    [ServerFact]
    public async Task OneThatMissesItsReplicas()
    {
        await ConfigureAsync("min-replicas-to-write", "1");
        await AssertAwayAsync("NOREPLICAS");
    }

    [ServerFact]
    public async Task OneThatCannotWriteItsSnapshots()
    {
        var admin = _redis.GetServers().Single();
        var folder = (await admin.ConfigGetAsync("dir")).Single().Value;
        Directory.CreateDirectory(Path.Combine(folder, "dump.rdb", "in-the-way"));
        await ConfigureAsync("save", "3600 1000000");
        await admin.SaveAsync(SaveType.BackgroundSave);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await admin.InfoRawAsync("persistence"))!.Contains("rdb_last_bgsave_status:err", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }

        await AssertAwayAsync("MISCONF");
    }

    private Task ConfigureAsync(string setting, string value) => _redis.GetServers().Single().ConfigSetAsync(setting, value);

    /// <summary>Both a script and a plain command are refused so.</summary>
    private async Task AssertAwayAsync(string answer)
    {
        var job = new Job(Guid.CreateVersion7(), "evaluate", Guid.CreateVersion7());
        AssertAway(answer, await Assert.ThrowsAsync<RedisServerException>(() => new JobQueue(_redis).EnqueueAsync(job, CancellationToken.None)));
        AssertAway(answer, await Assert.ThrowsAsync<RedisServerException>(() => _redis.GetDatabase().StringSetAsync("session", "writer")));
    }

    private static void AssertAway(string answer, RedisServerException refusal)
    {
        Assert.Contains(answer, refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.IsRedisAway(), refusal.Message);
    }
}
