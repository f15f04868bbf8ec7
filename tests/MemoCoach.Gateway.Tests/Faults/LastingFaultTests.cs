using MemoCoach.Core.Coaching;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class LastingFaultTests
{
    [Theory]
    [EveryProtocol]
    public async Task TurnsToTheNextProviderWhenACallTakesTooLong(LlmProtocol protocol)
    {
        await using var stuck = await LoopbackModel.StartAsync("trickle");
        await using var healthy = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Two(protocol, stuck.Address, healthy.Address).WithRoute(route => route with { CallTimeoutSeconds = 3 });

        var assessment = await coaching.EvaluateAsync(llm);

        Assert.Equal("second", assessment.Coach.Provider);
        Assert.Single(stuck.Requests);
    }

    [Theory]
    [EveryProtocol("silent", "trickle")]
    public async Task TurnsToTheOfflineCoachWhenTheRoutesTimeIsOver(LlmProtocol protocol, string fault)
    {
        await using var first = await LoopbackModel.StartAsync(fault);
        await using var second = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Two(protocol, first.Address, second.Address).WithRoute(route => route with { TotalTimeoutSeconds = 0.3m });

        var assessment = await coaching.EvaluateAsync(llm);

        Assert.True(assessment.Coach.Offline);
        Assert.Empty(second.Requests);
    }

    [Theory]
    [EveryProtocol]
    public async Task SaysWhatFailedWhenTheOfflineCoachIsNotAllowed(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("401");
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Single(protocol, model.Address).WithRoute(route => route with { OfflineFallback = false });

        var failure = await Assert.ThrowsAsync<CoachUnavailableException>(() => coaching.EvaluateAsync(llm));

        Assert.Contains("first: KeyRefused: HTTP status 401", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EveryProtocol]
    public async Task CancellingEndsTheProvidersCall(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("silent");
        await using var coaching = new Support.Coaching();
        using var cancel = new CancellationTokenSource();

        var evaluation = coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address), cancellationToken: cancel.Token);
        await model.FirstRequest;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => evaluation);
    }

    [Theory]
    [EveryProtocol]
    public async Task ListsMisquotationsApart(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("misquote");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        Assert.Empty(assessment.Segments);
        Assert.All(assessment.Criteria, criterion => Assert.Empty(criterion.Evidence));
        Assert.Equal(1 + 3 + 5, assessment.GeneralRemarks.Count);
    }
}
