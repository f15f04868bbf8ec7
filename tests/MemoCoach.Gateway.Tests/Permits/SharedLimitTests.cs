using MemoCoach.Core.Coaching;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;

namespace MemoCoach.Gateway.Tests.Permits;

public sealed class SharedLimitTests
{
    [NeedsRedis]
    [ServerFact]
    public async Task TwoWorkersTogetherNeverPassAProvidersLimits()
    {
        await using var model = await LoopbackModel.StartAsync("slow:20");
        var database = Redis.NewDatabase();
        await using var one = new Support.Coaching(database);
        await using var other = new Support.Coaching(database);
        var llm = TestLlm.Single(LlmProtocol.OpenAI, model.Address)
            .WithFirst(provider => provider with { Limits = new() { Concurrency = 3, RequestsPerMinute = 60 } })
            .WithRoute(route => route with { PermitTimeoutSeconds = 30, CallTimeoutSeconds = 40, TotalTimeoutSeconds = 40 });

        var assessments = await Task.WhenAll(Enumerable.Range(0, 120).Select(index => (index % 2 == 0 ? one : other).EvaluateAsync(llm)));

        Assert.Equal(60, model.Requests.Count);
        Assert.Equal(60, assessments.Count(assessment => !assessment.Coach.Offline));
        Assert.InRange(model.MostAtOnce, 1, 3);
    }

    [NeedsRedis]
    [ServerFact]
    public async Task AProviderThatKeepsFailingIsLeftAloneByAllWorkers()
    {
        await using var model = await LoopbackModel.StartAsync("503");
        var database = Redis.NewDatabase();
        await using var one = new Support.Coaching(database);
        await using var other = new Support.Coaching(database);
        var llm = TestLlm.Single(LlmProtocol.Anthropic, model.Address).WithFirst(provider => provider with { Breaker = new() { Failures = 3, Seconds = 600 } });

        Assert.True((await one.EvaluateAsync(llm)).Coach.Offline);
        Assert.True((await other.EvaluateAsync(llm)).Coach.Offline);

        Assert.Equal(3, model.Requests.Count);
        Assert.Contains(other.Logs.Lines, line => line.Contains("CircuitOpen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutRedisAProviderWithLimitsIsNotCalledAndOneWithoutIs()
    {
        await using var limited = await LoopbackModel.StartAsync();
        await using var free = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching(Redis.Away);
        var llm = TestLlm.Two(LlmProtocol.OpenAI, limited.Address, free.Address).WithFirst(provider => provider with { Limits = new() { Concurrency = 3 } });

        var assessment = await coaching.EvaluateAsync(llm);

        Assert.Equal("second", assessment.Coach.Provider);
        Assert.Empty(limited.Requests);
    }

    [Fact]
    public async Task WithoutRedisARefusedKeyIsStillTriedOnlyOnce()
    {
        await using var model = await LoopbackModel.StartAsync("401");
        await using var coaching = new Support.Coaching(Redis.Away, ("KEY_A", "a"), ("KEY_B", "b"));
        var llm = TestLlm.Single(LlmProtocol.OpenAI, model.Address)
            .WithFirst(provider => provider with { Keys = ["env:KEY_A", "env:KEY_B"] })
            .WithRoute(route => route with { OfflineFallback = false });

        await Assert.ThrowsAsync<CoachUnavailableException>(() => coaching.EvaluateAsync(llm));

        Assert.Equal(["a", "b"], model.Requests.Select(request => request.Key).Order());
    }
}
