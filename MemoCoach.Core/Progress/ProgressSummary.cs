using MemoCoach.Contracts.Progress;

namespace MemoCoach.Core.Progress;

/// <summary>Sums up a writer's scores over time.</summary>
public static class ProgressSummary
{
    private const decimal Strong = 4.0m;
    private const decimal Weak = 3.0m;
    private const int FewestRecurrences = 2;

    /// <summary>Sums up points.</summary>
    /// <param name="points">The points, oldest first.</param>
    /// <returns>The points and what follows from them; empty lists where there are none.</returns>
    public static ProgressResponse Of(IReadOnlyList<ScorePoint> points)
    {
        var scores = points.Reverse().SelectMany(point => point.Criteria).ToLookup(criterion => criterion.Id);
        return new ProgressResponse
        {
            Points = points,
            Criteria = [.. scores.Select(Progress)],
            Frequency = Frequency.Of([.. points.Select(point => DateOnly.FromDateTime(point.At.UtcDateTime))]),
            Strengths = Recurring(scores, score => score >= Strong),
            Opportunities = Recurring(scores, score => score < Weak),
        };
    }

    private static CriterionProgress Progress(IGrouping<string, CriterionScore> newestFirst) => new(
        newestFirst.Key,
        newestFirst.First().Name,
        newestFirst.Last().Score,
        newestFirst.First().Score,
        Math.Round(newestFirst.Average(criterion => criterion.Score), 2, MidpointRounding.AwayFromZero));

    private static IReadOnlyList<CriterionRecurrence> Recurring(ILookup<string, CriterionScore> scores, Func<decimal, bool> counts) =>
    [
        .. scores
            .Select(criterion => new CriterionRecurrence(criterion.Key, criterion.First().Name, criterion.Count(point => counts(point.Score)), criterion.Count()))
            .Where(recurrence => recurrence.Count >= FewestRecurrences)
            .OrderByDescending(recurrence => recurrence.Count),
    ];
}
