namespace MemoCoach.Web.Components.Detail;

/// <summary>A stretch of text.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>UTF-16 units.</summary>
    public int Length => End - Start;

    internal bool Covers(int start, int end) => Start <= start && end <= End;
}

/// <summary>A stretch of the memo that is marked in one way throughout.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Segments">Indexes of the comments that cover it, the shortest comment first.</param>
/// <param name="IsQuoted">Whether the quotation asked for covers it.</param>
internal sealed record TextRun(TextRange Range, IReadOnlyList<int> Segments, bool IsQuoted)
{
    /// <summary>Cuts a memo wherever a comment or the quotation begins or ends, so that overlapping ones can be shown side by side.</summary>
    /// <param name="length">The memo's length.</param>
    /// <param name="segments">The comments' ranges; what lies outside the memo is left out.</param>
    /// <param name="quote">The quotation to show.</param>
    /// <returns>The memo from its first to its last character.</returns>
    public static IReadOnlyList<TextRun> Split(int length, IReadOnlyList<TextRange> segments, TextRange? quote)
    {
        var cuts = new SortedSet<int> { 0, length };
        foreach (var range in segments.Append(quote ?? default))
        {
            cuts.Add(Math.Clamp(range.Start, 0, length));
            cuts.Add(Math.Clamp(range.End, 0, length));
        }

        return [.. cuts.Zip(cuts.Skip(1), (start, end) => Between(start, end, segments, quote))];
    }

    private static TextRun Between(int start, int end, IReadOnlyList<TextRange> segments, TextRange? quote)
    {
        var covering = Enumerable.Range(0, segments.Count).Where(index => segments[index].Covers(start, end));
        return new TextRun(
            new TextRange(start, end),
            [.. covering.OrderBy(index => segments[index].Length)],
            quote?.Covers(start, end) == true);
    }
}
