using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Llm.Permits;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Gateway.Tests.Permits;

/// <summary>The scripts say the same on Redis and on Garnet.</summary>
public abstract class PermitConformance(string connectionString) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly ApiKey One = new("env:ONE", "1"), Other = new("env:OTHER", "2");
    private static readonly PermitReport Good = new(null, TimeSpan.Zero, null);
    private static readonly PermitReport Fault = new(ModelFailure.Unavailable, TimeSpan.Zero, null);

    private readonly string provider = $"p{Guid.NewGuid():N}";
    private ConnectionMultiplexer redis = null!;

    public async Task InitializeAsync() => redis = await ConnectionMultiplexer.ConnectAsync(connectionString);

    public async Task DisposeAsync() => await redis.DisposeAsync();

    [ServerFact]
    public async Task NeverLetsMoreThroughAtOnceThanTheLimit()
    {
        var board = new PermitBoard(redis);
        var endpoint = Endpoint(new() { Concurrency = 3 });
        int running = 0, most = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            var id = Guid.NewGuid();
            if ((await board.AcquireAsync(id, endpoint, One, 1, Lease)).Verdict == PermitVerdict.Granted)
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                await board.ReleaseAsync(id, endpoint, One, Good);
            }
        });

        Assert.InRange(most, 1, 3);
        Assert.Equal(PermitVerdict.Granted, await AskAsync(board, endpoint, One));
    }

    [ServerFact]
    public async Task CountsRequestsOfProviderAndKeyInAWindowThatMoves()
    {
        var board = new PermitBoard(redis) { Window = TimeSpan.FromMilliseconds(1_500) };
        var endpoint = Endpoint(new() { RequestsPerMinute = 3 }, new() { RequestsPerMinute = 2 });

        Assert.Equal(
            [PermitVerdict.Granted, PermitVerdict.Granted, PermitVerdict.NoRoom],
            [await AskAsync(board, endpoint, One), await AskAsync(board, endpoint, One), await AskAsync(board, endpoint, One)]);
        Assert.Equal([PermitVerdict.Granted, PermitVerdict.NoRoom], [await AskAsync(board, endpoint, Other), await AskAsync(board, endpoint, Other)]);

        var refused = await board.AcquireAsync(Guid.NewGuid(), endpoint, Other, 1, Lease);
        Assert.InRange(refused.Wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1_501));
        await Task.Delay(refused.Wait + TimeSpan.FromMilliseconds(50));
        Assert.Equal(PermitVerdict.Granted, await AskAsync(board, endpoint, Other));
    }

    [ServerFact]
    public async Task CountsTheWorstCaseOfTokensUntilTheCallSaysWhatItTook()
    {
        var board = new PermitBoard(redis);
        var endpoint = Endpoint(new() { TokensPerMinute = 10_000 });
        var first = Guid.NewGuid();

        Assert.Equal(PermitVerdict.Granted, (await board.AcquireAsync(first, endpoint, One, 8_000, Lease)).Verdict);
        Assert.Equal(PermitVerdict.NoRoom, (await board.AcquireAsync(Guid.NewGuid(), endpoint, One, 8_000, Lease)).Verdict);
        await board.ReleaseAsync(first, endpoint, One, Good with { Tokens = 2_000 });
        Assert.Equal(PermitVerdict.Granted, (await board.AcquireAsync(Guid.NewGuid(), endpoint, One, 8_000, Lease)).Verdict);
        Assert.Equal(PermitVerdict.NoRoom, (await board.AcquireAsync(Guid.NewGuid(), endpoint, One, 1, Lease)).Verdict);
    }

    [ServerFact]
    public async Task PausesAKeyAlone()
    {
        var board = new PermitBoard(redis);
        var endpoint = Endpoint();

        await board.ReleaseAsync(Guid.NewGuid(), endpoint, One, new(ModelFailure.RateLimited, TimeSpan.FromMinutes(5), null));

        var refused = await board.AcquireAsync(Guid.NewGuid(), endpoint, One, 1, Lease);
        Assert.Equal(PermitVerdict.KeyCooling, refused.Verdict);
        Assert.InRange(refused.Wait, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        Assert.Equal(PermitVerdict.Granted, await AskAsync(board, endpoint, Other));
        Assert.Equal(PermitVerdict.Granted, await AskAsync(board, endpoint, One with { Secret = "replaced" }));
    }

    [ServerFact]
    public async Task OpensAfterSoManyFailuresAndLetsOneCallTryWhetherItIsBack()
    {
        var board = new PermitBoard(redis);
        var endpoint = Endpoint(breaker: new() { Failures = 2, Seconds = 1 });

        await board.ReleaseAsync(Guid.NewGuid(), endpoint, One, Fault);
        Assert.Equal(PermitVerdict.Granted, await AskAsync(board, endpoint, One));
        await board.ReleaseAsync(Guid.NewGuid(), endpoint, Other, Fault);
        var open = await board.AcquireAsync(Guid.NewGuid(), endpoint, One, 1, Lease);
        Assert.Equal(PermitVerdict.CircuitOpen, open.Verdict);

        await Task.Delay(open.Wait + TimeSpan.FromMilliseconds(50));
        Assert.Equal([PermitVerdict.Granted, PermitVerdict.CircuitOpen], [await AskAsync(board, endpoint, One), await AskAsync(board, endpoint, One)]);
        await board.ReleaseAsync(Guid.NewGuid(), endpoint, One, Good);
        Assert.Equal([PermitVerdict.Granted, PermitVerdict.Granted], [await AskAsync(board, endpoint, One), await AskAsync(board, endpoint, One)]);
    }

    [ServerFact]
    public async Task TakesAPermitBackWhenItsProcessHasDied()
    {
        var board = new PermitBoard(redis);
        var endpoint = Endpoint(new() { Concurrency = 1 });

        await board.AcquireAsync(Guid.NewGuid(), endpoint, One, 1, TimeSpan.FromSeconds(3));
        Assert.Equal(PermitVerdict.NoRoom, await AskAsync(board, endpoint, One));

        using var limit = new CancellationTokenSource(Lease);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await AskAsync(board, endpoint, One) != PermitVerdict.Granted)
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<PermitVerdict> AskAsync(PermitBoard board, ModelEndpoint endpoint, ApiKey key) =>
        (await board.AcquireAsync(Guid.NewGuid(), endpoint, key, 1, Lease)).Verdict;

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private ModelEndpoint Endpoint(LlmLimits? limits = null, LlmLimits? keyLimits = null, LlmBreaker? breaker = null)
    {
        var server = new Uri("http://127.0.0.1:1/");
        return new(
            provider,
            TestLlm.Provider(LlmProtocol.OpenAI, server) with { Limits = limits, KeyLimits = keyLimits, Breaker = breaker ?? new() },
            server,
            "m");
    }
}
