using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Llm;

/// <summary>What a provider charges.</summary>
public sealed record LlmPrices
{
    /// <summary>US dollars for a million tokens of prompts.</summary>
    [Range(0.0, 100_000.0)]
    public required decimal InputPerMillion { get; init; }

    /// <summary>US dollars for a million tokens of answers.</summary>
    [Range(0.0, 100_000.0)]
    public required decimal OutputPerMillion { get; init; }
}
