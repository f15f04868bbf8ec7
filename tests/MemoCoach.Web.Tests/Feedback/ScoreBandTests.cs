using MemoCoach.Web.Components.Feedback;

namespace MemoCoach.Web.Tests.Feedback;

public sealed class ScoreBandTests
{
    [Theory]
    [InlineData(1.00, 1)]
    [InlineData(1.49, 1)]
    [InlineData(1.50, 2)]
    [InlineData(2.49, 2)]
    [InlineData(2.50, 3)]
    [InlineData(3.36, 3)]
    [InlineData(4.49, 4)]
    [InlineData(4.50, 5)]
    [InlineData(5.00, 5)]
    public void NamesTheNearestLevelOfTheRubric(decimal score, int level) => Assert.Equal(level, ScoreBand.LevelOf(score));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 50)]
    [InlineData(5, 100)]
    public void FillsTheBarFromTheLowestScoreToTheHighest(decimal score, decimal percent) => Assert.Equal(percent, ScoreBand.FillOf(score));
}
