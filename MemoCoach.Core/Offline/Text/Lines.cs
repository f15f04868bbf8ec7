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
            Add(text, start, end, lines);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>Adds a line; where line ends were lost on the way, a wide gap after a sentence stands for the paragraph's end.</summary>
    private static void Add(string text, int start, int end, List<Line> lines)
    {
        for (var gap = Gap(text, start, end); gap > 0; gap = Gap(text, start, end))
        {
            lines.Add(Trim(text, start, gap));
            lines.Add(new(new(gap, gap), 0));
            start = gap;
        }

        lines.Add(Trim(text, start, end));
    }

    /// <summary>Where the first four blanks after a sentence begin; 0 if there are none.</summary>
    private static int Gap(string text, int start, int end)
    {
        const int wide = 4;
        var blanks = 0;
        for (var i = start; i < end; i++)
        {
            blanks = text[i] == ' ' ? blanks + 1 : 0;
            if (blanks == wide && i - wide >= start && Characters.IsSentenceMark(text[i - wide]))
            {
                return i - wide + 1;
            }
        }

        return 0;
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
