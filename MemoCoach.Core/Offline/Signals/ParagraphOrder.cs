using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Marks of order among paragraphs, each from 0 to 1.</summary>
internal static class ParagraphOrder
{
    /// <summary>Whether the memo opens with its summary, or with a paragraph that speaks of the memo.</summary>
    public static double Opening(MemoReading memo, IReadOnlyList<Block> paragraphs)
    {
        var summary = SummaryPart.Of(memo).Blocks;
        if (summary.Count == 0)
        {
            return 0.3;
        }

        var before = 0;
        foreach (var block in memo.Blocks)
        {
            if (block == summary[0])
            {
                break;
            }

            before += block.IsProse ? block.Words : 0;
        }

        return Scale.Ramp((double)before / Math.Max(1, memo.Words), 0.35, 0.1);
    }

    /// <summary>The share of short forms explained in brackets that are not used before.</summary>
    public static double TermsInOrder(MemoReading memo)
    {
        var first = new Dictionary<uint, int>();
        var explained = 0;
        var late = 0;
        foreach (var mark in memo.Of(Cue.Acronym))
        {
            var defined = mark.Span.Start > 0 && memo.Text[mark.Span.Start - 1] == '(' && mark.Span.End < memo.Text.Length && memo.Text[mark.Span.End] == ')';
            explained += defined ? 1 : 0;
            late += defined && first.ContainsKey(mark.Key) ? 1 : 0;
            first.TryAdd(mark.Key, mark.Sentence);
        }

        return explained == 0 ? 0.7 : 1 - ((double)late / explained);
    }

    /// <summary>The share of headings with text of their own beneath that takes up a word of the heading.</summary>
    public static double HeadingsFit(MemoReading memo)
    {
        var headings = 0;
        var fitting = 0;
        for (var i = 0; i < memo.Blocks.Count; i++)
        {
            if (memo.Blocks[i].Kind == BlockKind.Heading)
            {
                headings++;
                fitting += i + 1 < memo.Blocks.Count && memo.Blocks[i + 1].IsProse ? 1 : 0;
            }
        }

        return headings == 0 ? 0.5 : (double)fitting / headings;
    }

    /// <summary>How much more neighbouring paragraphs share than others do.</summary>
    public static double Flow(MemoReading memo, IReadOnlyList<Block> paragraphs)
    {
        const int most = 60;
        var stems = paragraphs.Take(most).Select(block => ContentWords.Of(memo, block).ToHashSet()).ToList();
        var (near, far, nears, fars) = (0.0, 0.0, 0, 0);
        for (var i = 0; i < stems.Count; i++)
        {
            for (var j = i + 1; j < stems.Count; j++)
            {
                var shared = Overlap(stems[i], stems[j]);
                (near, nears) = j == i + 1 ? (near + shared, nears + 1) : (near, nears);
                (far, fars) = j == i + 1 ? (far, fars) : (far + shared, fars + 1);
            }
        }

        return fars == 0 || far == 0 ? 0.5 : Scale.Ramp(near / nears / (far / fars), 0.8, 1.5);
    }

    private static double Overlap(HashSet<uint> one, HashSet<uint> other)
    {
        var shared = one.Count(other.Contains);
        return shared / Math.Sqrt(Math.Max(1.0, (double)one.Count * other.Count));
    }
}
