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

    /// <summary>What may be spent; no limit if absent.</summary>
    public LlmBudgets? Budgets { get; init; }

    /// <summary>Whether the offline coach may answer in a model's place.</summary>
    /// <param name="purpose">What the model was asked for.</param>
    /// <param name="reason">Why none answered.</param>
    /// <returns>False if the request is to end with an error.</returns>
    public bool AllowsOffline(ModelPurpose purpose, ModelsUnavailableReason reason) => reason == ModelsUnavailableReason.BudgetExhausted
        ? Budgets is not { WhenExhausted: BudgetExhaustion.Refuse }
        : RouteOf(purpose).OfflineFallback;

    internal LlmRoute RouteOf(ModelPurpose purpose) => purpose switch
    {
        ModelPurpose.Evaluation => Evaluation,
        ModelPurpose.Chat => Chat,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A purpose without a route."),
    };
}
