using System.ComponentModel.DataAnnotations;
namespace MemoCoach.Core.Llm;

/// <summary>Model providers and the routes through them (<c>llm.yaml</c>).</summary>
public sealed record LlmConfiguration
{
    /// <summary>The providers by name.</summary>
    public required IReadOnlyDictionary<string, LlmProvider> Providers { get; init; }

    /// <summary>Ordered providers for evaluations.</summary>
    public required LlmRoute Evaluation { get; init; }
}

/// <summary>The protocol a provider speaks.</summary>
public enum LlmProtocol
{
    /// <summary>Anthropic's Messages API.</summary>
    Anthropic,

    /// <summary>OpenAI's Chat Completions API and everything that speaks it.</summary>
    OpenAI,

    /// <summary>Ollama's chat API.</summary>
    Ollama,
}

/// <summary>A model provider.</summary>
public sealed record LlmProvider
{
    /// <summary>The protocol it speaks.</summary>
    public required LlmProtocol Protocol { get; init; }

    /// <summary>Where it is: an absolute URL, or <c>env:NAME</c>; the protocol's public address when absent or when the variable is not set.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Its key by reference, <c>env:NAME</c>; a provider whose key is not set is left out of every route. Ollama has none.</summary>
    public string? Key { get; init; }

    /// <summary>The model's name, or <c>env:NAME</c> with a default after a comma.</summary>
    public required string Model { get; init; }

    /// <summary>Most tokens of an answer.</summary>
    [Range(256, 200_000)]
    public required int MaximumOutputTokens { get; init; }
}

/// <summary>The way of a request through the providers.</summary>
public sealed record LlmRoute
{
    /// <summary>Names of providers in order of preference; those that are not set up are skipped.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>Tries with one provider before the next one's turn.</summary>
    [Range(1, 10)]
    public required int AttemptsPerProvider { get; init; }

    /// <summary>Seconds that one call may take.</summary>
    [Range(1, 600)]
    public required int CallTimeoutSeconds { get; init; }

    /// <summary>Seconds that all calls together may take before the offline coach's turn.</summary>
    [Range(1, 900)]
    public required int TotalTimeoutSeconds { get; init; }

    /// <summary>Whether the offline coach answers when no provider does.</summary>
    public required bool OfflineFallback { get; init; }
}
