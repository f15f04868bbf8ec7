using MemoCoach.Core.Llm;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>Provider configurations with short times.</summary>
internal static class TestLlm
{
    public const string Key = "test-key-4711";

    /// <summary>One millionth of a dollar a token of a prompt, ten a token of an answer.</summary>
    public static LlmPrices Prices { get; } = new() { InputPerMillion = 1, OutputPerMillion = 10 };

    public static LlmProvider Provider(LlmProtocol protocol, Uri server) => new()
    {
        Protocol = protocol,
        BaseUrl = protocol == LlmProtocol.OpenAI ? $"{server}v1" : server.ToString(),
        Keys = protocol == LlmProtocol.Ollama ? [] : ["env:TEST_KEY"],
        Model = $"model-of-{protocol}",
        MaximumOutputTokens = 4_000,
    };

    public static LlmRoute Route(params IReadOnlyList<string> providers) => new()
    {
        Providers = providers,
        AttemptsPerProvider = 3,
        RetryDelayMilliseconds = 1,
        CallTimeoutSeconds = 10,
        TotalTimeoutSeconds = 20,
        OfflineFallback = true,
    };

    public static LlmConfiguration Single(LlmProtocol protocol, Uri server) => new()
    {
        Providers = new Dictionary<string, LlmProvider> { ["first"] = Provider(protocol, server) },
        Evaluation = Route("first"),
        Chat = Route("first"),
    };

    public static LlmConfiguration Two(LlmProtocol protocol, Uri first, Uri second) => new()
    {
        Providers = new Dictionary<string, LlmProvider> { ["first"] = Provider(protocol, first), ["second"] = Provider(protocol, second) },
        Evaluation = Route("first", "second"),
        Chat = Route("first", "second"),
    };

    public static LlmConfiguration WithFirst(this LlmConfiguration llm, Func<LlmProvider, LlmProvider> change) =>
        llm with { Providers = new Dictionary<string, LlmProvider>(llm.Providers) { ["first"] = change(llm.Providers["first"]) } };

    public static LlmConfiguration WithRoute(this LlmConfiguration llm, Func<LlmRoute, LlmRoute> change) => llm with { Evaluation = change(llm.Evaluation), Chat = change(llm.Chat) };
}
