using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Marks of order among the parts of a memo, each from 0 to 1.</summary>
internal static class ParagraphOrder
{
    private const double Neutral = 0.75;
    private const int FewestWords = 15;
    private const int FewestPairs = 3;
    private const int PairsToBeSure = 8;

    /// <summary>Whether the part that sums the memo up stands in front; neither good nor bad where none stands out.</summary>
    public static double Opening(MemoReading memo) =>
        memo.Summary.StandsOut && !IsConclusion(memo.Summary.Blocks[0])
            ? Scale.Ramp((double)memo.Summary.WordsBefore / Math.Max(1, memo.Words), 0.25, 0.08)
            : Neutral;

    /// <summary>A recommendation or conclusion under its own heading stands well at the end.</summary>
    private static bool IsConclusion(Block block) => block.IsUnder(Cue.AskHeading) || block.IsUnder(Cue.ClosingHeading);

    /// <summary>The share of short forms explained in brackets that are not used before.</summary>
    public static double? TermsInOrder(MemoReading memo)
    {
        var used = new HashSet<uint>();
        var explained = 0;
        var late = 0;
        foreach (var mark in memo.Of(Cue.Acronym))
        {
            var isExplained = mark.Span.Start > 0 && mark.Span.End < memo.Text.Length && memo.Text[mark.Span.Start - 1] == '(' && memo.Text[mark.Span.End] == ')';
            explained += isExplained ? 1 : 0;
            late += isExplained && used.Contains(mark.Key) ? 1 : 0;
            used.Add(mark.Key);
        }

        return explained == 0 ? null : Scale.Ramp((double)late / explained, 0.5, 0);
    }

    /// <summary>
    /// The share of passages that fit their section: in a section on risks they speak of risks, and so on; elsewhere they share a word with the heading
    /// or more with their own section than with the others.
    /// </summary>
    public static double? SectionsFit(MemoReading memo)
    {
        var sections = SectionTerms.Of(memo);
        return sections.Count < 2 || sections.ShareAtHome() is not { } share ? null : Scale.Ramp(share, 0.3, 0.8);
    }

    /// <summary>How much more neighbouring paragraphs share than others do: the topical half of cohesion (Foltz, Kintsch and Landauer 1998).</summary>
    public static double? Flow(MemoReading memo)
    {
        const int most = 40;
        var paragraphs = memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words >= FewestWords && !memo.IsHollow(block)).Take(most).ToList();
        var near = new List<double>();
        var all = new List<double>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            for (var j = i + 1; j < paragraphs.Count; j++)
            {
                var shared = memo.Terms.Similarity(paragraphs[i], paragraphs[j]);
                all.Add(shared);
                if (j == i + 1)
                {
                    near.Add(shared);
                }
            }
        }

        all.Sort();
        if (near.Count < FewestPairs)
        {
            return null;
        }

        const double even = 0.5;
        var flow = Scale.Ramp(near.Average(shared => Rank(all, shared)), 0.4, 0.75);
        return even + ((flow - even) * Scale.Ramp(near.Count, 0, PairsToBeSure));
    }

    /// <summary>The share of the values that are smaller, equal ones counted half.</summary>
    private static double Rank(List<double> sorted, double value)
    {
        var smaller = sorted.TakeWhile(other => other < value).Count();
        var equal = sorted.Skip(smaller).TakeWhile(other => other == value).Count();
        return (smaller + (0.5 * equal)) / sorted.Count;
    }
}
