namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>A stretch of a text; the end is exclusive.</summary>
internal readonly record struct Span(int Start, int End);
