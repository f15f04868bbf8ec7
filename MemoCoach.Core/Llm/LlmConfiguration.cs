namespace MemoCoach.Core.Llm;

/// <summary>Model providers and the routes through them (<c>llm.yaml</c>).</summary>
public sealed record LlmConfiguration
{
    /// <summary>The providers by name.</summary>
    public required IReadOnlyDictionary<string, LlmProvider> Providers { get; init; }

    /// <summary>Ordered providers for evaluations.</summary>
    public required LlmRoute Evaluation { get; init; }
}
