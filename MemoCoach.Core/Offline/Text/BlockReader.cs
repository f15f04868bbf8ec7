namespace MemoCoach.Core.Offline.Text;

/// <summary>Puts lines together to headings, paragraphs, list items, table rows and mail headers, whether they are Markdown or plain text.</summary>
internal sealed class BlockReader(string text)
{
    /// <summary>Lines longer than this are not wrapped by hand: each is a paragraph of its own.</summary>
    private const int LongestWrappedLine = 110;

    /// <summary>A line this short that ends without punctuation is a line of its own (verse, signature), not the wrapped part of a paragraph.</summary>
    private const int ShortLine = 50;

    private const int LongestNumberedItem = 180;

    private readonly List<Block> blocks = [];
    private readonly List<Line> lines = Lines.Of(text);

    public List<Block> Read()
    {
        var fenced = false;
        for (var i = 0; i < lines.Count;)
        {
            var line = Of(lines[i]);
            if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                fenced = !fenced;
                i++;
            }
            else
            {
                i = fenced ? Single(i, BlockKind.Code, 0) : Next(i);
            }
        }

        return blocks;
    }

    private ReadOnlySpan<char> Of(Line line) => text.AsSpan(line.Span.Start, line.Span.Length);

    /// <summary>Reads the block that begins at a line.</summary>
    /// <returns>Number of the line after it.</returns>
    private int Next(int i)
    {
        var line = Of(lines[i]);
        if (line.IsEmpty || LineShape.IsRule(line))
        {
            return i + 1;
        }

        if (LineShape.HeadingMark(line) is > 0 and var mark)
        {
            return Single(i, BlockKind.Heading, mark);
        }

        if (MailHeaders.IsHeader(line))
        {
            return Single(i, BlockKind.MailHeader, 0);
        }

        if (LineShape.IsTableRow(line))
        {
            return Single(i, BlockKind.TableRow, 0);
        }

        if (LineShape.IsCode(line))
        {
            return Single(i, BlockKind.Code, 0);
        }

        return IsTitle(i) ? Single(i, BlockKind.Heading, LineShape.ListMark(line)) : Flowing(i, LineShape.ListMark(line));
    }

    private int Single(int i, BlockKind kind, int mark)
    {
        Add(kind, lines[i].Span.Start + mark, lines[i].Span.End);
        return i + 1;
    }

    private void Add(BlockKind kind, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start < end)
        {
            blocks.Add(new() { Kind = kind, Span = new(start, end) });
        }
    }

    private bool IsTitle(int i)
    {
        var line = Of(lines[i]);
        if (!LineShape.LooksLikeTitle(line) || i + 1 >= lines.Count)
        {
            return false;
        }

        if (LineShape.IsRule(Of(lines[i + 1])))
        {
            return true;
        }

        var alone = lines[i + 1].IsEmpty && (i == 0 || lines[i - 1].IsEmpty);
        var before = alone || i == 0 || lines[i - 1].IsEmpty;
        var numbered = LineShape.ListMark(line) > 0 && !LineShape.IsCapitals(line) && lines.Count > i + 2 && LineShape.ListMark(Of(lines[i + 2])) > 0;
        var leads = line[^1] == ':' && line.Count(' ') > 3;
        return before && !numbered && !leads && (alone ? !IsLastText(i) : Of(lines[i + 1]).Length > Math.Max(ShortLine, 2 * line.Length) || line[^1] == ':' || LineShape.IsCapitals(line));
    }

    /// <summary>A name under the last paragraph is a signature, not a heading.</summary>
    private bool IsLastText(int i) => lines.FindIndex(i + 1, line => !line.IsEmpty) < 0;

    private int Flowing(int first, int mark)
    {
        var last = first;
        while (last + 1 < lines.Count && Continues(last, last + 1))
        {
            last++;
        }

        var isItem = mark > 0 && !IsNumberedSection(lines[first].Span.Start, lines[last].Span.End);
        Add(isItem ? BlockKind.ListItem : BlockKind.Paragraph, lines[first].Span.Start + mark, lines[last].Span.End);
        return last + 1;
    }

    /// <summary>In policies and military memoranda whole paragraphs are numbered.</summary>
    private bool IsNumberedSection(int start, int end) => char.IsAsciiDigit(text[start]) && end - start > LongestNumberedItem;

    private bool Continues(int previous, int next)
    {
        var above = Of(lines[previous]);
        var below = Of(lines[next]);
        if (below.IsEmpty || above.Length > LongestWrappedLine || below.Length > LongestWrappedLine || BeginsBlock(below))
        {
            return false;
        }

        var ends = Characters.IsSentenceMark(above[^1]) || above[^1] == ':';
        return !(above.Length < ShortLine && (char.IsUpper(below[0]) || ends));
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line) =>
        LineShape.HeadingMark(line) > 0 || LineShape.ListMark(line) > 0 || LineShape.IsTableRow(line) || LineShape.IsRule(line)
        || LineShape.IsCode(line) || line.StartsWith("```") || line.StartsWith("~~~");
}
