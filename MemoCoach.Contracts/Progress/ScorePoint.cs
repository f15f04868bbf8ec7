namespace MemoCoach.Contracts.Progress;

/// <summary>The scores of one evaluation that succeeded, as a point in time.</summary>
/// <param name="EvaluationId">The evaluation.</param>
/// <param name="MemoId">The draft series it belongs to.</param>
/// <param name="Version">Number of its version in the series, from 1.</param>
/// <param name="Title">What the writer called the memo.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="OverallScore">1.00 to 5.00.</param>
/// <param name="Criteria">The score of each criterion, in the rubric's order of that time.</param>
public sealed record ScorePoint(
    Guid EvaluationId,
    Guid MemoId,
    int Version,
    string? Title,
    DateTimeOffset At,
    decimal OverallScore,
    IReadOnlyList<CriterionScore> Criteria);

/// <summary>A criterion's score in one evaluation.</summary>
/// <param name="Id">The criterion's id in the rubric.</param>
/// <param name="Name">Its name in the memo's language.</param>
/// <param name="Score">1.0 to 5.0 in steps of 0.1.</param>
public sealed record CriterionScore(string Id, string Name, decimal Score);
