using FsCheck.Xunit;
using MemoCoach.Web.Components.Detail;

namespace MemoCoach.Web.Tests.Detail;

public sealed class TextRunTests
{
    [Fact]
    public void CutsTwoOverlappingCommentsIntoThreePieces()
    {
        var runs = TextRun.Split(20, [new(2, 10), new(6, 14)], quote: null);

        Assert.Equal([new(0, 2), new(2, 6), new(6, 10), new(10, 14), new(14, 20)], runs.Select(run => run.Range));
        Assert.Equal([[], [0], [0, 1], [1], []], runs.Select(run => run.Segments));
    }

    [Fact]
    public void PutsTheShorterCommentFirst() =>
        Assert.Equal([1, 0], TextRun.Split(10, [new(0, 10), new(3, 5)], quote: null).Single(run => run.Range == new TextRange(3, 5)).Segments);

    [Fact]
    public void MarksTheQuotationAcrossComments()
    {
        var runs = TextRun.Split(10, [new(0, 4)], new TextRange(2, 6));

        Assert.Equal([new(2, 4), new(4, 6)], runs.Where(run => run.IsQuoted).Select(run => run.Range));
    }

    [Fact]
    public void GivesAMemoWithoutCommentsInOnePiece() => Assert.Equal(new TextRange(0, 7), Assert.Single(TextRun.Split(7, [], quote: null)).Range);

    [Property]
    public void LosesAndDoublesNoCharacter(ushort length, (short Start, short End)[] ranges)
    {
        var runs = TextRun.Split(length, [.. ranges.Select(range => new TextRange(range.Start, range.End))], quote: null);

        Assert.Equal(Enumerable.Range(0, length), runs.SelectMany(run => Enumerable.Range(run.Range.Start, run.Range.Length)));
    }

    [Property]
    public void CoversExactlyWhatACommentCovers(byte start, byte size, byte otherStart, byte otherSize)
    {
        TextRange[] segments = [new(start, start + size), new(otherStart, otherStart + otherSize)];

        var covered = TextRun.Split(600, segments, quote: null).Where(run => run.Segments.Contains(0));

        Assert.Equal(Enumerable.Range(start, size), covered.SelectMany(run => Enumerable.Range(run.Range.Start, run.Range.Length)));
    }
}
