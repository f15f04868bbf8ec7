using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Evaluations;

/// <summary>The result of an evaluation as it is kept: with the criteria's names and weights of its time, so that a later rubric does not change it.</summary>
public sealed record EvaluationOutcome
{
    /// <summary>The rubric's criteria in its order.</summary>
    public required IReadOnlyList<CriterionResult> Criteria { get; init; }

    /// <summary>What the memo does well.</summary>
    public required IReadOnlyList<string> Strengths { get; init; }

    /// <summary>What would improve it most.</summary>
    public required IReadOnlyList<string> Opportunities { get; init; }

    /// <summary>Comments on stretches of the memo.</summary>
    public required IReadOnlyList<SegmentResult> Segments { get; init; }

    /// <summary>Comments about the memo as a whole.</summary>
    public required IReadOnlyList<string> GeneralRemarks { get; init; }

    /// <summary>What in the memo speaks to its grader instead of its readers; none in evaluations from before memos were screened.</summary>
    public IReadOnlyList<MemoWarning> Warnings { get; init; } = [];

    /// <summary>Who evaluated it.</summary>
    public required CoachResult Coach { get; init; }
}
