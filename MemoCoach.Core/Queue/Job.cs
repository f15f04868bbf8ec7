namespace MemoCoach.Core.Queue;

/// <summary>Work to be done once, in its writer's turn.</summary>
/// <param name="Id">Names the job in the queue. Version 7, so that jobs of the same rank are taken in the order they were made.</param>
/// <param name="Kind">Which handler does it.</param>
/// <param name="WriterId">Whose turn it takes.</param>
/// <param name="Weight">The share of a turn it deserves, above 0 and at most 1: a job of 0.1 lets ten others of its writer's rank pass.</param>
/// <param name="TraceParent">The W3C trace context of whoever asked for it.</param>
public sealed record Job(Guid Id, string Kind, Guid WriterId, double Weight = 1, string? TraceParent = null);
