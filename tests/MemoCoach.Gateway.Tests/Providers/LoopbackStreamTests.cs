using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Gateway.Tests.Faults;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Gateway.Tests.Providers;

/// <summary>The loopback server's streams are the protocols' own: the real client libraries read them.</summary>
public sealed class LoopbackStreamTests
{
    [Theory]
    [EveryProtocol]
    public async Task AStreamBringsTextUsageAndEnd(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();

        var response = await Client(coaching, protocol, model.Address).GetStreamingResponseAsync("What next? 👍🏽").ToChatResponseAsync();

        Assert.Equal("You asked: \"What next? 👍🏽\" I have read 1 messages.", response.Text);
        Assert.True(response.Usage?.OutputTokenCount > 0);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.True(model.Requests.Single().Body.GetProperty("stream").GetBoolean());
    }

    [Theory]
    [EveryProtocol]
    public async Task ACutStreamIsAnError(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("cut");
        await using var coaching = new Support.Coaching();

        await Assert.ThrowsAnyAsync<Exception>(() => Client(coaching, protocol, model.Address).GetStreamingResponseAsync("What next?").ToChatResponseAsync());
    }

    private static IChatClient Client(Support.Coaching coaching, LlmProtocol protocol, Uri server) =>
        coaching.Services.GetRequiredService<ChatClients>().For(
            new("first", TestLlm.Provider(protocol, server), ProviderAddress.TryParse(protocol, TestLlm.Provider(protocol, server).BaseUrl)!, "m"), new("env:K", "k"));
}
