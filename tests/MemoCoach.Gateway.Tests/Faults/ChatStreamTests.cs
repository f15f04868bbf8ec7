using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Chat;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class ChatStreamTests
{
    [Theory]
    [EveryProtocol]
    public async Task StreamsAnAnswerWithItsEnd(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();

        var view = await coaching.ReadAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal(new(Chatting.Answer, 0, new("first", $"model-of-{protocol}")), view);
        Assert.DoesNotContain(["output_config", "response_format", "format"], name => model.Requests.Single().Body.TryGetProperty(name, out _));
    }

    [Theory]
    [EveryProtocol("cut", "no-end", "stream-error:529", "500", "429:0")]
    public async Task BeginsAnewAfterAStreamThatBreaksOff(LlmProtocol protocol, string fault)
    {
        await using var model = await LoopbackModel.StartAsync($"{fault},good");
        await using var coaching = new Support.Coaching();

        var view = await coaching.ReadAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal(Chatting.Answer, view.Text);
        // A cut connection may take the pieces with it that were on their way.
        Assert.InRange(view.Restarts, fault is "no-end" or "stream-error:529" ? 1 : 0, fault is "500" or "429:0" ? 0 : 1);
        Assert.Equal(2, model.Requests.Count);
    }

    [Theory]
    [EveryProtocol("stall", "slow-first:60000", "silent")]
    public async Task TurnsToTheNextProviderWhenAStreamFallsSilent(LlmProtocol protocol, string fault)
    {
        await using var stuck = await LoopbackModel.StartAsync(fault);
        await using var healthy = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Two(protocol, stuck.Address, healthy.Address).WithRoute(route => route with { FirstTokenTimeoutSeconds = 2, StallTimeoutSeconds = 1 });

        var view = await coaching.ReadAsync(llm);

        Assert.Equal((Chatting.Answer, "second"), (view.Text, view.End?.Provider));
        Assert.Single(stuck.Requests);
    }

    [Theory]
    [EveryProtocol]
    public async Task LeavingTheStreamEndsTheProvidersCall(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("stall");
        await using var coaching = new Support.Coaching();

        await foreach (var piece in coaching.Stream(TestLlm.Single(protocol, model.Address)))
        {
            Assert.IsType<ChatText>(piece);
            break;
        }

        await model.FirstAbort.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [EveryProtocol]
    public async Task CancellingEndsTheProvidersCallBeforeItsFirstWord(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("silent");
        await using var coaching = new Support.Coaching();
        using var cancel = new CancellationTokenSource();

        var reading = coaching.Stream(TestLlm.Single(protocol, model.Address), cancel.Token).GetAsyncEnumerator(CancellationToken.None);
        var first = reading.MoveNextAsync();
        await model.FirstRequest;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        await model.FirstAbort.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [EveryProtocol("503", "401", "empty", "html", "max-tokens", "no-end")]
    public async Task SaysThatNoModelCouldAnswer(LlmProtocol protocol, string fault)
    {
        await using var model = await LoopbackModel.StartAsync(fault);
        await using var coaching = new Support.Coaching();

        var failure = await Assert.ThrowsAsync<ModelsUnavailableException>(() => coaching.ReadAsync(TestLlm.Single(protocol, model.Address)));

        Assert.StartsWith("No model could answer: first: ", failure.Message, StringComparison.Ordinal);
    }
}
