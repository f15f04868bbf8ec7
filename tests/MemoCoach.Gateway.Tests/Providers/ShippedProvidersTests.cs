using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Providers;

/// <summary>What the shipped llm.yaml promises: a variable is enough.</summary>
public sealed class ShippedProvidersTests
{
    private static readonly LlmConfiguration Llm = ShippedConfiguration.Current.Llm;

    [Fact]
    public async Task AnAnthropicKeyIsEnough()
    {
        await using var model = await LoopbackModel.StartAsync(key: "k");

        Assert.Equal("anthropic", await CoachWith(("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", model.Address.ToString())));
        Assert.Equal("/v1/messages", model.Requests.Single().Path);
    }

    [Fact]
    public async Task AnOpenAIKeyIsEnough()
    {
        await using var model = await LoopbackModel.StartAsync(key: "k");

        Assert.Equal("openai", await CoachWith(("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", $"{model.Address}v1")));
        Assert.Equal("/v1/chat/completions", model.Requests.Single().Path);
    }

    [Fact]
    public async Task AnOllamaHostIsEnough()
    {
        await using var model = await LoopbackModel.StartAsync();

        Assert.Equal("ollama", await CoachWith(("OLLAMA_HOST", model.Address.Authority), ("OLLAMA_MODEL", "tiny")));
        Assert.Equal("tiny", model.Requests.Single().Body.GetProperty("model").GetString());
    }

    [Fact]
    public async Task NothingIsNeededForTheOfflineCoach() => Assert.Equal("offline", await CoachWith());

    [Fact]
    public async Task EmptyVariablesCountAsNotSet() =>
        Assert.Equal("offline", await CoachWith(("ANTHROPIC_API_KEY", ""), ("OPENAI_API_KEY", "  "), ("OLLAMA_HOST", ""), ("OPENAI_BASE_URL", "http://127.0.0.1:9")));

    [Fact]
    public async Task AMistakenAddressLeavesTheOthersTheirTurn()
    {
        await using var model = await LoopbackModel.StartAsync();

        Assert.Equal("ollama", await CoachWith(("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", "no address"), ("OLLAMA_HOST", model.Address.Authority)));
    }

    [Fact]
    public async Task AnthropicComesBeforeOpenAIAndOpenAIBeforeOllama()
    {
        await using var model = await LoopbackModel.StartAsync("401");

        await CoachWith(
            ("OLLAMA_HOST", model.Address.Authority),
            ("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", $"{model.Address}v1"),
            ("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", model.Address.ToString()));

        Assert.Equal(["/v1/messages", "/v1/chat/completions", "/api/chat"], model.Requests.Select(request => request.Path));
    }

    [Fact]
    public void AResultStandsWithinAMinute() => Assert.InRange(Llm.Evaluation.TotalTimeoutSeconds, Llm.Evaluation.CallTimeoutSeconds, 45);

    private static async Task<string> CoachWith(params IEnumerable<(string Name, string? Value)> environment)
    {
        await using var coaching = new Support.Coaching(environment);
        return (await coaching.EvaluateAsync(Llm)).Coach.Provider;
    }
}
