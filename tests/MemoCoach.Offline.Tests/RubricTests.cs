using MemoCoach.Core.Offline;
using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class RubricTests
{
    [Fact]
    public void WeightsAddUpToAHundred() => Assert.Equal(100, Coach.Rubric.Criteria.Sum(criterion => criterion.Weight));

    [Fact]
    public void EverySignalIsOneTheCoachReads() =>
        Assert.All(Coach.Rubric.Criteria.SelectMany(criterion => criterion.Signals), signal => Assert.Contains(signal.Signal, OfflineSignals.Names));

    [Fact]
    public void EveryCriterionGuidesAllFiveLevels() =>
        Assert.All(Coach.Rubric.Criteria, criterion => Assert.Equal([1, 2, 3, 4, 5], criterion.Levels.Select(level => level.Score)));
}
