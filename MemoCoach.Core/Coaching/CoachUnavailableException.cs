namespace MemoCoach.Core.Coaching;

/// <summary>No coach could evaluate the memo now; another attempt may succeed.</summary>
/// <param name="message">What was tried and how each try ended; never holds memo text or keys.</param>
/// <param name="innerException">The last failure.</param>
public sealed class CoachUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether it is for want of budget: then another attempt does not help.</summary>
    public bool IsBudgetExhausted { get; init; }
}
