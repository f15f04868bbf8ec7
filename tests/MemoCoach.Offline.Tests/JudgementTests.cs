using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class JudgementTests
{
    public static TheoryData<string> Graded { get; } = [.. GradedTexts.All.Keys];

    public static TheoryData<string> Pairs { get; } = [.. GradedTexts.AgainstLength.Keys];

    [Theory]
    [MemberData(nameof(Graded))]
    public void BetterVersionsOfATextScoreHigher(string text)
    {
        var scores = GradedTexts.All[text].Select(version => Coach.Evaluate(version).Overall()).ToList();
        Assert.Equal(scores.Order(), scores);
        Assert.True(scores[^1] - scores[0] > 1.2, $"from {scores[0]:0.00} to {scores[^1]:0.00}");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void AShortStrongTextBeatsALongWeakOne(string text)
    {
        var (weak, strong) = GradedTexts.AgainstLength[text];
        Assert.True(Coach.Evaluate(strong).Overall() > Coach.Evaluate(weak).Overall() + 0.5);
    }
}
