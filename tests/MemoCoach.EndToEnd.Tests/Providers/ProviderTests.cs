using MemoCoach.Contracts.Evaluations;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Providers;

/// <summary>Variables set before the start are enough to use a provider, and the result names it.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task OpenAIsVariablesReachTheWorker()
    {
        await using var model = await LoopbackModel.StartAsync(key: "k");
        var coach = await CoachAsync(("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", $"{model.Address}v1"), ("OPENAI_MODEL", "small"));
        Assert.Equal(new CoachResult("openai", "small", false), coach);
    }

    [Fact]
    public async Task OllamasVariablesReachTheWorker()
    {
        await using var model = await LoopbackModel.StartAsync();
        var coach = await CoachAsync(("OLLAMA_HOST", model.Address.Authority), ("OLLAMA_MODEL", "tiny"));
        Assert.Equal(new CoachResult("ollama", "tiny", false), coach);
    }

    private static async Task<CoachResult?> CoachAsync(params (string Name, string Value)[] settings)
    {
        await using var product = await Product.StartAsync(settings);
        using var writer = await Writer.BeginAsync(product.Api);
        return (await writer.FollowAsync(await writer.SubmitAsync(Samples.Short))).Coach;
    }
}
