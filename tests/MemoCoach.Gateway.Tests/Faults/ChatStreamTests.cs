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
    [EveryProtocol]
    public async Task ControlCharactersOfAnAnswerAreLeftOut(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("stray");
        await using var coaching = new Support.Coaching();

        var view = await coaching.ReadAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal(new(Chatting.Answer, 0, new("first", $"model-of-{protocol}")), view);
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
    [EveryProtocol]
    public async Task SaysThatNoModelCouldAnswer(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("no-end");
        await using var coaching = new Support.Coaching();

        var failure = await Assert.ThrowsAsync<ModelsUnavailableException>(() => coaching.ReadAsync(TestLlm.Single(protocol, model.Address)));

        Assert.StartsWith("No model could answer: first: ", failure.Message, StringComparison.Ordinal);
    }
}
