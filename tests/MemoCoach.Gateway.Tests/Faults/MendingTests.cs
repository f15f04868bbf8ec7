using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class MendingTests
{
    [Fact]
    public async Task QuotesTheErrorsWhenItAsksToMend()
    {
        await using var model = await LoopbackModel.StartAsync("break-schema,good");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(LlmProtocol.Ollama, model.Address));

        var messages = model.Requests[1].Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()!).ToList();
        Assert.Equal("first", assessment.Coach.Provider);
        Assert.Equal(4, messages.Count);
        Assert.Contains("criteria.clarity: is missing.", messages[3], StringComparison.Ordinal);
        Assert.Contains("criteria.evidence.score: must be a number from 1.0 to 5.0.", messages[3], StringComparison.Ordinal);
        Assert.Contains("criteria.call-to-action.score: must be a number.", messages[3], StringComparison.Ordinal);
    }
}
