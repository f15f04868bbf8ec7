using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Llm;

/// <summary>When a provider that keeps failing is left alone, by all processes together.</summary>
public sealed record LlmBreaker
{
    /// <summary>Failures one after the other (no connection, broken off, timed out, 5xx) that open it.</summary>
    [Range(1, 1_000)]
    public int Failures { get; init; } = 5;

    /// <summary>Seconds for which nobody calls the provider; then a single call tries whether it is back.</summary>
    [Range(1, 3_600)]
    public int Seconds { get; init; } = 30;
}
