using MemoCoach.Core.Versions;

namespace MemoCoach.Versions.Tests;

public sealed class PassageMapTests
{
    [Theory]
    [InlineData("one TWO three", "one TWO three", "TWO", 1.0)]
    [InlineData("one TWO three", "zero and one TWO three", "TWO", 1.0)]
    [InlineData("one TWO three", "one 2 three", "2", 0.0)]
    [InlineData("one TWO", "one quite other", "quite other", 0.0)]
    [InlineData("TWO three", "three", "", 0.0)]
    public void FindsAPassageAgain(string before, string after, string expected, double keptShare)
    {
        var passage = new PassageMap(TextDiff.Between(before, after)).Follow("TWO", before.IndexOf("TWO", StringComparison.Ordinal));
        Assert.Equal(expected, after[passage.Start..passage.End].Trim());
        Assert.Equal(keptShare, passage.KeptShare, 3);
    }
}
