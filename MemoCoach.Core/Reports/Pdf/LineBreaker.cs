namespace MemoCoach.Core.Reports.Pdf;

/// <summary>Fills lines of a width with text: breaks at blanks, and inside a word only where it is longer than a line.</summary>
internal sealed class LineBreaker(Ruler ruler, float width)
{
    private readonly List<Line> lines = [];
    private readonly List<Span> word = [];
    private Line line = new(Style.Body);
    private Span? blank;

    public static IReadOnlyList<Line> Break(Ruler ruler, float width, params IEnumerable<Span> spans)
    {
        var breaker = new LineBreaker(ruler, width);
        foreach (var span in spans)
        {
            breaker.Add(span);
        }

        breaker.EndLine(Style.Body);
        return breaker.lines;
    }

    private void Add(Span span)
    {
        var text = span.Text;
        for (var start = 0; start < text.Length;)
        {
            if (text[start] == '\n')
            {
                EndLine(span.Style);
                start++;
                continue;
            }

            var isBlank = IsBlank(text[start]);
            var end = start + 1;
            while (end < text.Length && text[end] != '\n' && IsBlank(text[end]) == isBlank)
            {
                end++;
            }

            AddPart(span with { Text = text[start..end] }, isBlank);
            start = end;
        }
    }

    /// <summary>No-break spaces belong to their words.</summary>
    private static bool IsBlank(char character) => character is ' ' or '\u2009' or '\u200A' or '\u2002' or '\u2003';

    private void AddPart(Span part, bool isBlank)
    {
        if (!isBlank)
        {
            word.Add(part);
            return;
        }

        PlaceWord();
        blank = part;
    }

    private void PlaceWord()
    {
        if (word.Count == 0)
        {
            return;
        }

        var needed = word.Sum(WidthOf);
        if (!line.IsEmpty && line.Width + (blank is null ? 0 : WidthOf(blank)) + needed > width)
        {
            StartLine(word[0].Style);
        }
        else if (blank is not null)
        {
            line.Add(blank.Text, blank.Style, WidthOf(blank));
        }

        blank = null;
        word.ForEach(Place);
        word.Clear();
    }

    private void Place(Span part)
    {
        while (line.Width + WidthOf(part) > width)
        {
            var length = ruler.FittingLength(part.Text, part.Style, width - line.Width);
            if (length >= part.Text.Length)
            {
                break;
            }

            var head = part with { Text = part.Text[..length] };
            line.Add(head.Text, head.Style, WidthOf(head));
            StartLine(part.Style);
            part = part with { Text = part.Text[length..] };
        }

        line.Add(part.Text, part.Style, WidthOf(part));
    }

    private void EndLine(Style style)
    {
        PlaceWord();
        blank = null;
        StartLine(style);
    }

    private void StartLine(Style style)
    {
        lines.Add(line);
        line = new Line(style);
    }

    private float WidthOf(Span span) => ruler.WidthOf(span.Text, span.Style);
}
