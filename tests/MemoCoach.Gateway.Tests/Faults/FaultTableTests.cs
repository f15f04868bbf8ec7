using System.Diagnostics;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

/// <summary>Every fault on every protocol, in evaluations and chats; what comes of it is kept as a scorecard.</summary>
public sealed class FaultTableTests
{
    [Theory]
    [EveryProtocol]
    public async Task EveryFaultEndsInAnAnswer(LlmProtocol protocol)
    {
        var lines = await Task.WhenAll(Fault.All.Select(fault => RunAsync(fault.On(protocol), protocol)));

        await Scorecard.KeepAsync(protocol, lines);
        Assert.All(lines, line => Assert.Equal(FaultOutcome.Expected(line.Fault, isChat: false), line.Evaluation));
        Assert.All(lines.Where(line => line.Fault.InChat), line => Assert.Equal(FaultOutcome.Expected(line.Fault, isChat: true), line.Chat));
    }

    private static async Task<ScorecardLine> RunAsync(Fault fault, LlmProtocol protocol)
    {
        var (evaluation, evaluationTime) = await TimedAsync(fault, protocol, async (coaching, llm) => ((await coaching.EvaluateAsync(llm)).Coach.Provider, 0));
        if (!fault.InChat)
        {
            return new(fault, evaluation, evaluationTime, null, TimeSpan.Zero);
        }

        var (chat, chatTime) = await TimedAsync(fault, protocol, async (coaching, llm) =>
        {
            var view = await coaching.ReadAsync(llm);
            Assert.Equal(Chatting.Answer, view.Text);
            return (view.End!.Provider, view.Restarts);
        });
        return new(fault, evaluation, evaluationTime, chat, chatTime);
    }

    private static async Task<(FaultOutcome Outcome, TimeSpan Time)> TimedAsync(
        Fault fault, LlmProtocol protocol, Func<Support.Coaching, LlmConfiguration, Task<(string Provider, int Restarts)>> ask)
    {
        await using var first = await LoopbackModel.StartAsync(fault.Behaviour is "refused" or "no-such-host" ? "good" : fault.Behaviour);
        await using var second = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var address = fault.Behaviour switch
        {
            "refused" => new Uri("http://127.0.0.1:1/"),
            "no-such-host" => new Uri("http://no-such-host.invalid/"),
            _ => first.Address,
        };
        var llm = TestLlm.Two(protocol, address, second.Address).WithRoute(route => Limits(route, fault));
        var start = Stopwatch.GetTimestamp();
        var (provider, restarts) = await ask(coaching, llm);
        var time = Stopwatch.GetElapsedTime(start);
        return (new((await coaching.CallsAsync()).Count(call => call.Provider == "first"), provider, restarts), time);
    }

    /// <summary>Only where silence is the fault are its limits short: all faults at once keep the machine busy, and the second provider with it.</summary>
    private static LlmRoute Limits(LlmRoute route, Fault fault) => route with
    {
        FirstTokenTimeoutSeconds = fault.IsSilentFirst ? 6 : 60,
        StallTimeoutSeconds = fault.IsStall ? 4 : 60,
        CallTimeoutSeconds = 80,
        TotalTimeoutSeconds = 200,
    };
}
