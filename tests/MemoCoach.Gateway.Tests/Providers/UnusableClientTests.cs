using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Providers;

public sealed class UnusableClientTests
{
    [Fact]
    public async Task AProviderWhoseLibraryRefusesItsSettingsGivesWayToTheNextAndKeepsNoPermit()
    {
        await using var unused = await LoopbackModel.StartAsync();
        await using var healthy = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Two(LlmProtocol.OpenAI, unused.Address, healthy.Address)
            .WithFirst(provider => provider with { Protocol = (LlmProtocol)int.MaxValue, Limits = new() { Concurrency = 1 } })
            .WithRoute(route => route with { PermitTimeoutSeconds = 0 });

        for (var evaluation = 0; evaluation < 2; evaluation++)
        {
            Assert.Equal("second", (await coaching.EvaluateAsync(llm)).Coach.Provider);
        }

        Assert.Empty(unused.Requests);
        Assert.Equal(2, coaching.Logs.Lines.Count(line => line.Contains("first is of no use for it now (Unexpected)", StringComparison.Ordinal)));
    }
}
