using System.Buffers;

namespace MemoCoach.Core.Offline.Text;

/// <summary>A line without its end and without blanks around it.</summary>
/// <param name="Span">The visible characters.</param>
/// <param name="Indent">How many blanks stand before them.</param>
internal readonly record struct Line(TextSpan Span, int Indent)
{
    public bool IsEmpty => Span.Length == 0;
}

/// <summary>Splits a memo at LF, CR, CRLF and the Unicode separators.</summary>
internal static class Lines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\u2028\u2029\u000B\f");

    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static Line Trim(string text, int start, int end)
    {
        var first = start;
        while (first < end && Characters.IsBlank(text[first]))
        {
            first++;
        }

        while (end > first && Characters.IsBlank(text[end - 1]))
        {
            end--;
        }

        return new(new(first, end), first - start);
    }
}
