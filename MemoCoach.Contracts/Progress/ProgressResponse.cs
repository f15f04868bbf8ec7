namespace MemoCoach.Contracts.Progress;

/// <summary>Answer of <c>GET /api/v1/progress</c>, computed from the evaluations that exist when it is asked.</summary>
public sealed record ProgressResponse
{
    /// <summary>The evaluations that succeeded in the time asked for, oldest first; of more than 1,000 the newest.</summary>
    public required IReadOnlyList<ScorePoint> Points { get; init; }

    /// <summary>The criteria of these evaluations, those of the newest one first.</summary>
    public required IReadOnlyList<CriterionProgress> Criteria { get; init; }

    /// <summary>How many evaluations in each period from the first to the last, periods without any included.</summary>
    public required IReadOnlyList<PeriodCount> Frequency { get; init; }

    /// <summary>Criteria that were strong (4.0 or more) at least twice, the most frequent first.</summary>
    public required IReadOnlyList<CriterionRecurrence> Strengths { get; init; }

    /// <summary>Criteria that were weak (below 3.0) at least twice, the most frequent first.</summary>
    public required IReadOnlyList<CriterionRecurrence> Opportunities { get; init; }
}

/// <summary>A criterion over time.</summary>
/// <param name="Id">The criterion's id in the rubric.</param>
/// <param name="Name">Its name in the newest evaluation that has it.</param>
/// <param name="First">Its score in the first evaluation that has it.</param>
/// <param name="Latest">Its score in the newest evaluation that has it.</param>
/// <param name="Mean">Arithmetic mean, two decimals.</param>
public sealed record CriterionProgress(string Id, string Name, decimal First, decimal Latest, decimal Mean);

/// <summary>How many evaluations a period had.</summary>
/// <param name="Start">Its first day in UTC: a Monday, or the first of a month where the time asked for is longer than half a year.</param>
/// <param name="Count">The evaluations.</param>
public sealed record PeriodCount(DateOnly Start, int Count);

/// <summary>A criterion that was strong or weak again and again.</summary>
/// <param name="Id">The criterion's id in the rubric.</param>
/// <param name="Name">Its name in the newest evaluation that has it.</param>
/// <param name="Count">In how many evaluations it was.</param>
/// <param name="Total">How many evaluations have the criterion.</param>
public sealed record CriterionRecurrence(string Id, string Name, int Count, int Total);
