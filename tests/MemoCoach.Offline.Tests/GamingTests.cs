using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class GamingTests
{
    private const double Low = 2.2;

    public static TheoryData<string> AllSamples { get; } = [.. Samples.Names];

    public static TheoryData<string, string> Worthless { get; } = new()
    {
        { "lorem ipsum", NotMemos.LoremIpsum },
        { "a poem", NotMemos.Poem },
        { "a Spanish poem", NotMemos.PoemInSpanish },
        { "source code", NotMemos.Code },
        { "an empty-hearted page", NotMemos.Empty },
        { "an empty-hearted Spanish page", NotMemos.EmptyInSpanish },
        { "catchwords", NotMemos.Catchwords },
        { "claims to have everything", NotMemos.CatchwordClaims },
    };

    [Theory]
    [MemberData(nameof(Worthless))]
    public void WhatIsNoMemoScoresLow(string what, string text)
    {
        var overall = Coach.Evaluate(text).Overall();
        Assert.True(overall < Low, $"{what}: {overall:0.00}");
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void ShuffledWordsScoreLow(string sample) =>
        Assert.All([1, 2, 3], seed => Assert.True(Coach.Evaluate(NotMemos.ShuffleWords(Samples.Read(sample), seed)).Overall() < Low));

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void RepeatingTheMemoRaisesNothing(string sample)
    {
        var memo = Samples.Read(sample);
        var paragraphs = memo.Split("\n\n");
        AssertNotRaised(memo, memo + "\n\n" + memo);
        AssertNotRaised(memo, memo + "\n\n" + string.Join("\n\n", paragraphs.TakeLast(3)) + "\n\n" + string.Join("\n\n", paragraphs.TakeLast(3)));
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void PaddingRaisesNothing(string sample)
    {
        var memo = Samples.Read(sample);
        AssertNotRaised(memo, memo + "\n\n" + (sample.EndsWith("-es", StringComparison.Ordinal) ? NotMemos.PaddingInSpanish : NotMemos.Padding));
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void CatchwordsRaiseNothing(string sample)
    {
        var memo = Samples.Read(sample);
        var words = NotMemos.Catchwords.Trim().TrimEnd('.').Split(", ");
        AssertNotRaised(memo, memo + "\n\n" + NotMemos.Catchwords);
        AssertNotRaised(memo, memo + "\n\n" + NotMemos.CatchwordClaims);
        AssertNotRaised(memo, memo + "\n\n" + string.Join('\n', words.Select(word => "- " + word)));
        AssertNotRaised(memo, memo + "\n\n" + string.Join("\n\n", words.Select(word => "## " + word)));
    }

    private static void AssertNotRaised(string memo, string gamed)
    {
        const double noise = 0.1001;
        var honest = Coach.Evaluate(memo);
        var result = Coach.Evaluate(gamed);
        Assert.All(
            honest.Criteria.Zip(result.Criteria),
            pair => Assert.True((double)(pair.Second.Score - pair.First.Score) < noise, $"{pair.First.CriterionId} rose from {pair.First.Score} to {pair.Second.Score}"));
    }
}
