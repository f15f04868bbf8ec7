namespace MemoCoach.Core.Offline.Feedback;

/// <summary>Something worth saying about one paragraph.</summary>
/// <param name="Kind">The phrases <c>segment.Kind</c>, <c>-question</c> and <c>-advice</c>.</param>
/// <param name="Signal">The signal it belongs to, and through it the criterion.</param>
/// <param name="Arguments">What the phrases quote.</param>
internal readonly record struct Finding(string Kind, string Signal, object[] Arguments);
