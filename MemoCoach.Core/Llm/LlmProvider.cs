using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Llm;

/// <summary>
/// A model provider. A setting is a literal, <c>env:NAME</c> (the value of that variable) or <c>env:NAME,default</c>.
/// A provider with a setting whose variable is empty or absent and which has no default is not set up: routes skip it.
/// </summary>
public sealed record LlmProvider
{
    /// <summary>The protocol it speaks.</summary>
    public required LlmProtocol Protocol { get; init; }

    /// <summary>
    /// Where it is (a setting): for OpenAI's protocol the URL that <c>/chat/completions</c> is appended to, usually ending in <c>/v1</c>;
    /// for Anthropic's the URL before <c>/v1/messages</c>; for Ollama's whatever <c>OLLAMA_HOST</c> may hold.
    /// </summary>
    public required string BaseUrl { get; init; }

    /// <summary>
    /// Its keys, each as <c>env:NAME</c> or <c>file:PATH</c> (inside the directory of secrets, read again when it changes); none for a server
    /// that asks for none. A key that is refused or has reached its limit is left alone for a while, the others go on.
    /// </summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The model's name (a setting).</summary>
    public required string Model { get; init; }

    /// <summary>Most tokens of an answer.</summary>
    [Range(256, 200_000)]
    public required int MaximumOutputTokens { get; init; }

    /// <summary>Tokens of prompt and answer together that Ollama makes room for; its own default would cut a memo short silently.</summary>
    [Range(1_024, 10_000_000)]
    public int? ContextTokens { get; init; }

    /// <summary>What it charges; nothing if absent.</summary>
    public LlmPrices? Prices { get; init; }

    /// <summary>What may be spent with it; no limit if absent.</summary>
    public LlmBudget? Budget { get; init; }

    /// <summary>What it is asked for at most.</summary>
    public LlmLimits? Limits { get; init; }

    /// <summary>What each of its keys is asked for at most.</summary>
    public LlmLimits? KeyLimits { get; init; }

    /// <summary>When it is left alone because it keeps failing.</summary>
    public LlmBreaker Breaker { get; init; } = new();

    /// <summary>Whether its API takes a JSON schema for the answer; without, the schema stands in the prompt only.</summary>
    public bool StructuredOutput { get; init; } = true;
}
