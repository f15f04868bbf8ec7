using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm;

/// <summary>Why no model answered.</summary>
public enum ModelsUnavailableReason
{
    /// <summary>No provider of the route is set up.</summary>
    NotSetUp,

    /// <summary>Every provider failed.</summary>
    Failed,

    /// <summary>A budget has no room.</summary>
    BudgetExhausted,
}

/// <summary>Reads the reason from how the providers failed.</summary>
internal static class ModelsUnavailableReasons
{
    public static ModelsUnavailableReason Of(IReadOnlyList<RouteFailure> failures) =>
        failures.Count == 0 ? ModelsUnavailableReason.NotSetUp
        : failures.Any(failure => failure.Failure == ModelFailure.BudgetExhausted) ? ModelsUnavailableReason.BudgetExhausted
        : ModelsUnavailableReason.Failed;
}
