using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class OrderTests
{
    public static TheoryData<string> AllVariants { get; } = [.. Variants.All.Select(variant => variant.Name)];

    public static TheoryData<string> AllSamples { get; } = [.. Samples.Names];

    [Theory]
    [MemberData(nameof(AllVariants))]
    public void AMissingPartLowersItsCriterionAndLeavesTheOthers(string name)
    {
        var variant = Variants.All.Single(candidate => candidate.Name == name);
        var whole = Coach.Evaluate(Samples.Read(variant.Sample));
        var lacking = Coach.Evaluate(variant.Text);

        foreach (var criterion in Coach.Rubric.Criteria.Select(criterion => criterion.Id))
        {
            var change = lacking.Score(criterion) - whole.Score(criterion);
            if (criterion == variant.Criterion)
            {
                Assert.True(change <= -0.5, $"{criterion} changed by {change:0.0}");
            }
            else
            {
                Assert.True(Math.Abs(change) < 0.5, $"{criterion} changed by {change:0.0}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void ShufflingParagraphsLowersStructureAboveAll(string sample)
    {
        var memo = Samples.Read(sample);
        var whole = Coach.Evaluate(memo);
        var shuffled = Enumerable.Range(1, 20).Select(seed => Coach.Evaluate(Variants.Shuffle(memo, seed))).ToList();

        Assert.All(Coach.Rubric.Criteria.Select(criterion => criterion.Id), criterion =>
        {
            var change = shuffled.Average(assessment => assessment.Score(criterion)) - whole.Score(criterion);
            Assert.True(criterion == "structure" ? change <= -0.5 : Math.Abs(change) < 0.5, $"{criterion} changed by {change:0.00} on average");
        });
    }

    [Fact]
    public void SamplesAndVariantsUseTheWholeScale()
    {
        var texts = Samples.Names.Select(Samples.Read).Concat(Variants.All.Select(variant => variant.Text)).ToList();
        var scores = texts.SelectMany(text => Coach.Evaluate(text).Criteria).Select(criterion => criterion.Score).ToList();

        Assert.True(scores.Min() <= 1.4m);
        Assert.True(scores.Max() >= 4.8m);
        Assert.InRange(scores.Count(score => score >= 4.8m), 0, scores.Count * 2 / 5);
    }
}
