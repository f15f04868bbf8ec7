using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm;

/// <summary>No model gave a usable answer.</summary>
/// <param name="message">What was tried and how each try ended; never holds memo text or keys.</param>
/// <param name="reason">Why, in a word.</param>
public sealed class ModelsUnavailableException(string message, ModelsUnavailableReason reason) : Exception(message)
{
    /// <summary>Why, in a word.</summary>
    public ModelsUnavailableReason Reason => reason;

    /// <summary>Says how a route ended.</summary>
    /// <param name="failures">How each provider failed, in order; empty means that none is set up.</param>
    /// <returns>What to throw.</returns>
    internal static ModelsUnavailableException For(IReadOnlyList<RouteFailure> failures) => new(
        $"No model could answer: {(failures.Count == 0 ? "no provider of the route is set up" : string.Join("; ", failures))}.",
        ModelsUnavailableReasons.Of(failures));
}
