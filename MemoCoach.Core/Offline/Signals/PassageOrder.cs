using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Marks of order among the passages of a memo, each from 0 to 1; none where the memo is too short to show it.</summary>
internal sealed class PassageOrder
{
    /// <summary>Greetings and signatures are shorter.</summary>
    private const int FewestWords = 8;
    private const int MostPassages = 40;
    private const int FewestPairs = 3;
    private const int PairsToBeSure = 8;

    private readonly MemoReading memo;
    private readonly List<Passage> passages;

    public PassageOrder(MemoReading memo)
    {
        this.memo = memo;
        passages = [.. Passage.Of(memo).Where(passage => passage.Words >= FewestWords && !memo.IsHollow(memo.Blocks[passage.FirstBlock])).Take(MostPassages)];
    }

    public int Count => passages.Count;

    public Passage First => passages[0];

    /// <summary>
    /// Whether the part that sums the memo up or says what it is about stands in front. Where there is none, nothing stands in the wrong place:
    /// that it is missing is another signal's business.
    /// </summary>
    public double Opening()
    {
        const double missing = 0.8;
        const double late = 0.15;
        const double substantial = 0.15;
        var summary = memo.Summary;
        if (summary.Announces && summary.WordsBefore < SummaryPart.FewestWords)
        {
            return 1;
        }

        if (summary.Blocks.Count == 0 || !(summary.IsLabelled || (summary.Announces && summary.Coverage >= substantial)))
        {
            return missing;
        }

        return Math.Max(late, Scale.Ramp((double)summary.WordsBefore / memo.Words, 0.4, 0.08));
    }

    /// <summary>
    /// Whether what is to be done and asked comes after what was found: the rank correlation of a passage's place with the share of its sentences that
    /// look ahead, the summary left out.
    /// </summary>
    public double? Time()
    {
        const int fewest = 3;
        var ahead = passages.Where(passage => !memo.Summary.Blocks.Contains(memo.Blocks[passage.FirstBlock])).Select(LooksAhead).ToList();
        if (ahead.Count < fewest)
        {
            return null;
        }

        var (inOrder, outOfOrder) = (0, 0);
        for (var i = 0; i < ahead.Count; i++)
        {
            for (var j = i + 1; j < ahead.Count; j++)
            {
                inOrder += ahead[i] < ahead[j] ? 1 : 0;
                outOfOrder += ahead[i] > ahead[j] ? 1 : 0;
            }
        }

        return inOrder + outOfOrder == 0 ? null : Scale.Ramp((double)(inOrder - outOfOrder) / (inOrder + outOfOrder), -0.4, 0.4);
    }

    private double LooksAhead(Passage passage)
    {
        var ahead = 0;
        foreach (var sentence in memo.SentencesOf(passage))
        {
            ahead += sentence.Has(Cue.Deadline) || sentence.Has(Cue.Plan) || sentence.Has(Cue.Ask) || sentence.Has(Cue.Conclusion) ? 1 : 0;
        }

        return (double)ahead / (passage.EndSentence - passage.FirstSentence);
    }

    /// <summary>Whether the last passage closes the memo: it asks, concludes, says what comes next, or stands under a heading that does.</summary>
    public double Closing()
    {
        const double open = 0.3;
        var last = passages[^1];
        var block = memo.Blocks[last.FirstBlock];
        var closes = block.IsUnder(Cue.AskHeading) || block.IsUnder(Cue.ClosingHeading) || block.IsUnder(Cue.PlanHeading);
        foreach (var sentence in memo.SentencesOf(last))
        {
            closes |= sentence.Has(Cue.Ask) || sentence.Has(Cue.Conclusion) || (sentence.Has(Cue.Plan) && sentence.Has(Cue.Future));
        }

        return closes && !memo.Summary.Blocks.Contains(block) ? 1 : open;
    }

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

    /// <summary>How much more neighbouring passages share than others do: the topical half of cohesion (Foltz, Kintsch and Landauer 1998).</summary>
    public double? Flow()
    {
        var blocks = passages.ConvertAll(passage => memo.Blocks[passage.FirstBlock]);
        var near = new List<double>();
        var all = new List<double>();
        for (var i = 0; i < blocks.Count; i++)
        {
            for (var j = i + 1; j < blocks.Count; j++)
            {
                var shared = memo.Terms.Similarity(blocks[i], blocks[j]);
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
