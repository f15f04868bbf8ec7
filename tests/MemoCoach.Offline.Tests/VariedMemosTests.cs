using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

/// <summary>The order of scores on memos of other kinds than the samples: letters, mail, reports and policies, with and without headings.</summary>
public sealed class VariedMemosTests
{
    public static TheoryData<string> All { get; } = [.. MarkedMemos.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void AMissingPartLowersItsCriterionAndLeavesTheOthers(string memo) =>
        Assert.All(MarkedMemos.Parts, part => AssertOnlyFalls(part, MarkedMemos.Whole(memo), MarkedMemos.Without(memo, part)));

    [Theory]
    [MemberData(nameof(All))]
    public void WithoutItsFiguresAMemoLosesEvidence(string memo) =>
        AssertOnlyFalls("evidence", MarkedMemos.Whole(memo), MarkedMemos.WithoutFigures(memo));

    [Theory]
    [MemberData(nameof(All))]
    public void ShuffledParagraphsLowerStructureMost(string memo)
    {
        const double clear = 0.3;
        var whole = Coach.Evaluate(MarkedMemos.Whole(memo));
        var shuffled = Enumerable.Range(1, 20).Select(seed => Coach.Evaluate(Variants.Shuffle(MarkedMemos.Whole(memo), seed))).ToList();
        var structure = shuffled.Average(assessment => assessment.Score("structure")) - whole.Score("structure");
        Assert.True(structure <= -clear, $"structure changed by {structure:0.00}");
    }

    private static void AssertOnlyFalls(string criterion, string whole, string lacking) =>
        Assert.All(Coach.Rubric.Criteria.Select(each => each.Id), each =>
        {
            var change = Coach.Evaluate(lacking).Score(each) - Coach.Evaluate(whole).Score(each);
            Assert.True(each == criterion ? change <= -0.5 : Math.Abs(change) < 0.5, $"{each} changed by {change:0.0}");
        });
}
