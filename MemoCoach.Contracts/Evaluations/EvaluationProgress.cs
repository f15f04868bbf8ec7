namespace MemoCoach.Contracts.Evaluations;

/// <summary>One server-sent event of <c>GET /api/v1/evaluations/{id}/events</c>.</summary>
/// <param name="Id">The evaluation.</param>
/// <param name="Status">Its status; the stream ends after a final one.</param>
/// <param name="Stage">The step it is at.</param>
/// <param name="Place">Place in the queue from 1, while it waits; otherwise <see langword="null"/>.</param>
/// <param name="At">When this was so.</param>
public sealed record EvaluationProgress(
    Guid Id,
    EvaluationStatus Status,
    EvaluationStage Stage,
    int? Place,
    DateTimeOffset At);
