namespace MemoCoach.Core.Llm;

/// <summary>Model providers and the routes through them (<c>llm.yaml</c>).</summary>
public sealed record LlmConfiguration
{
    /// <summary>The providers by name.</summary>
    public required IReadOnlyDictionary<string, LlmProvider> Providers { get; init; }

    /// <summary>Ordered providers for evaluations.</summary>
    public required LlmRoute Evaluation { get; init; }

    /// <summary>Ordered providers for chats.</summary>
    public required LlmRoute Chat { get; init; }

    internal LlmRoute RouteOf(ModelPurpose purpose) => purpose switch
    {
        ModelPurpose.Evaluation => Evaluation,
        ModelPurpose.Chat => Chat,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A purpose without a route."),
    };
}
