using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MemoCoach.Contracts.Versions;
using MemoCoach.Core.Versions;

namespace MemoCoach.Versions.Tests;

public sealed class TextDiffTests
{
    [Property(MaxTest = 500)]
    public Property TheDiffHoldsBothTexts() => Prop.ForAll(Texts(), Texts(), (before, after) =>
    {
        var diff = TextDiff.Between(before, after);
        return Text(diff, DiffKind.Removed) == before && Text(diff, DiffKind.Added) == after && diff.All(part => part.Text.Length > 0);
    });

    [Fact]
    public void OneWordChangedIsOneWordMarked() => Assert.Equal(
        [
            new DiffPart(DiffKind.Kept, "Dear all,\nwe ask for "),
            new DiffPart(DiffKind.Removed, "money"),
            new DiffPart(DiffKind.Added, "approval"),
            new DiffPart(DiffKind.Kept, " by June 30.\nRegards"),
        ],
        TextDiff.Between("Dear all,\nwe ask for money by June 30.\nRegards", "Dear all,\nwe ask for approval by June 30.\nRegards"));

    [Fact]
    public void LongTextsWithNothingInCommonAreReplacedAsAWhole()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("alpha ", 9000)), string.Concat(Enumerable.Repeat("omega\t", 9000)));
        Assert.Equal([new DiffPart(DiffKind.Removed, before), new DiffPart(DiffKind.Added, after)], TextDiff.Between(before, after));
    }

    [Fact]
    public void ManyShortLinesAreReplacedBetweenWhatBothTextsBeginAndEndWith()
    {
        var random = new Random(1);
        var (before, after) = ($"Dear all,\n{Lines(random)}Regards", $"Dear all,\n{Lines(random)}Regards");

        var diff = TextDiff.Between(before, after);

        Assert.Equal([DiffKind.Kept, DiffKind.Removed, DiffKind.Added, DiffKind.Kept], diff.Select(part => part.Kind));
        Assert.StartsWith("Dear all,\n", diff[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Regards", diff[^1].Text, StringComparison.Ordinal);
        Assert.Equal((before, after), (Text(diff, DiffKind.Removed), Text(diff, DiffKind.Added)));
    }

    [Fact]
    public void AFewLinesChangedAmongManyAreCompared()
    {
        var lines = Lines(new Random(1));
        Assert.Equal(
            [new(DiffKind.Kept, lines), new(DiffKind.Removed, "one"), new(DiffKind.Added, "two"), new DiffPart(DiffKind.Kept, $" more\n{lines}")],
            TextDiff.Between($"{lines}one more\n{lines}", $"{lines}two more\n{lines}"));
    }

    /// <summary>50,000 of one letter each: as many as the longest memo has.</summary>
    private static string Lines(Random random) => string.Concat(Enumerable.Range(0, 50_000).Select(_ => $"{(char)random.Next('a', 'z' + 1)}\n"));

    private static string Text(IEnumerable<DiffPart> diff, DiffKind only) =>
        string.Concat(diff.Where(part => part.Kind == DiffKind.Kept || part.Kind == only).Select(part => part.Text));

    private static Arbitrary<string> Texts() =>
        Gen.Elements("we ", "ask ", "approval", " ", "\n", "\r\n", ".", "é", "😀", "A").ListOf().Select(string.Concat).ToArbitrary();
}
