using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class RetriedFaultTests
{
    [Theory]
    [EveryProtocol("500", "503", "529", "408", "429", "429:0", "cut", "empty", "html")]
    public async Task TriesAgainAfterAPassingFault(LlmProtocol protocol, string fault)
    {
        await using var model = await LoopbackModel.StartAsync($"{fault},good");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal("first", assessment.Coach.Provider);
        Assert.Equal(2, model.Requests.Count);
    }

    [Theory]
    [EveryProtocol]
    public async Task TriesAsOftenAsTheRouteSays(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("503");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        Assert.True(assessment.Coach.Offline);
        Assert.Equal(3, model.Requests.Count);
    }

    [Theory]
    [EveryProtocol("garbage", "break-schema")]
    public async Task AsksOnceToMendAnAnswerThatBreaksTheSchema(LlmProtocol protocol, string fault)
    {
        await using var model = await LoopbackModel.StartAsync($"{fault},good");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal("first", assessment.Coach.Provider);
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task QuotesTheErrorsWhenItAsksToMend()
    {
        await using var model = await LoopbackModel.StartAsync("break-schema,good");
        await using var coaching = new Support.Coaching();

        await coaching.EvaluateAsync(TestLlm.Single(LlmProtocol.Ollama, model.Address));

        var messages = model.Requests[1].Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()!).ToList();
        Assert.Equal(4, messages.Count);
        Assert.Contains("criteria.clarity: is missing.", messages[3], StringComparison.Ordinal);
        Assert.Contains("criteria.evidence.score: must be a number from 1.0 to 5.0.", messages[3], StringComparison.Ordinal);
        Assert.Contains("criteria.call-to-action.score: must be a number.", messages[3], StringComparison.Ordinal);
    }

    [Theory]
    [EveryProtocol]
    public async Task TakesTheObjectOutOfProseAndFences(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("fenced");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal("first", assessment.Coach.Provider);
        Assert.Single(model.Requests);
    }
}
