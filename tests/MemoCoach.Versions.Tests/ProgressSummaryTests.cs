using MemoCoach.Contracts.Progress;
using MemoCoach.Core.Progress;

namespace MemoCoach.Versions.Tests;

public sealed class ProgressSummaryTests
{
    [Fact]
    public void CountsByWeekWithTheEmptyOnes() => Assert.Equal(
        [new PeriodCount(new(2026, 3, 2), 2), new PeriodCount(new(2026, 3, 9), 0), new PeriodCount(new(2026, 3, 16), 1)],
        ProgressSummary.Of([At(2026, 3, 2, 3m), At(2026, 3, 8, 3m), At(2026, 3, 16, 3m)]).Frequency);

    [Fact]
    public void CountsByMonthOverMoreThanHalfAYear() => Assert.Equal(
        ["2025-11-01 1", "2025-12-01 0", "2026-01-01 0", "2026-02-01 0", "2026-03-01 0", "2026-04-01 0", "2026-05-01 0", "2026-06-01 1"],
        ProgressSummary.Of([At(2025, 11, 30, 3m), At(2026, 6, 2, 3m)]).Frequency.Select(period => $"{period.Start:yyyy-MM-dd} {period.Count}"));

    [Fact]
    public void StrongAndWeakCountFromTheSecondTime()
    {
        var progress = ProgressSummary.Of([At(2026, 3, 2, 4.0m, 2.9m), At(2026, 3, 3, 3.9m, 3.0m), At(2026, 3, 4, 4.2m, 1.0m)]);
        Assert.Equal([new CriterionRecurrence("c0", "c0 of 4", 2, 3)], progress.Strengths);
        Assert.Equal([new CriterionRecurrence("c1", "c1 of 4", 2, 3)], progress.Opportunities);
        Assert.Equal(new CriterionProgress("c0", "c0 of 4", 4.0m, 4.2m, 4.03m), progress.Criteria[0]);
    }

    private static ScorePoint At(int year, int month, int day, params decimal[] scores) => new(
        Guid.CreateVersion7(), Guid.Empty, 1, null, new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero), scores[0],
        [.. scores.Select((score, index) => new CriterionScore($"c{index}", $"c{index} of {day}", score))]);
}
