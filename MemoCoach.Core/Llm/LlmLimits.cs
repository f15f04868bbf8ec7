using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Llm;

/// <summary>What a provider or one of its keys is asked for at most, by all processes together; absent means no limit.</summary>
public sealed record LlmLimits
{
    /// <summary>Calls at the same time.</summary>
    [Range(1, 10_000)]
    public int? Concurrency { get; init; }

    /// <summary>Calls in any 60 seconds.</summary>
    [Range(1, 1_000_000)]
    public int? RequestsPerMinute { get; init; }

    /// <summary>Tokens of prompts and answers in any 60 seconds; a call counts with its worst case until it has ended.</summary>
    [Range(1_000, 1_000_000_000)]
    public int? TokensPerMinute { get; init; }
}
