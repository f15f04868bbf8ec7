using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Finds the part of a memo that tells the rest in short: the one under a heading that says so, else the paragraph that comes closest to it.</summary>
internal static class SummaryPart
{
    private const int FewestWords = 12;
    private const int KeyTerms = 12;

    /// <summary>The blocks of the summary and how much of the memo's main terms they take up.</summary>
    public static (IReadOnlyList<Block> Blocks, bool Labelled, double Coverage) Of(MemoReading memo)
    {
        var labelled = memo.Blocks.Where(block => block.IsProse && block.Words > 0 && block.IsUnder(Cue.SummaryHeading)).ToList();
        if (labelled.Sum(block => block.Words) >= FewestWords)
        {
            return (labelled, true, Coverage(memo, labelled));
        }

        var best = (Block: (Block?)null, Coverage: -1.0);
        foreach (var block in memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words >= FewestWords && IsSummarising(memo, block)))
        {
            var coverage = Coverage(memo, [block]);
            best = coverage > best.Coverage ? (block, coverage) : best;
        }

        return best.Block is null ? ([], false, 0) : ([best.Block], false, best.Coverage);
    }

    /// <summary>Speaks of the memo itself, or concludes.</summary>
    private static bool IsSummarising(MemoReading memo, Block block)
    {
        foreach (var sentence in memo.SentencesOf(block))
        {
            if (sentence.Has(Cue.Forward) || sentence.Has(Cue.Conclusion) || sentence.Has(Cue.Ask))
            {
                return true;
            }
        }

        return false;
    }

    private static double Coverage(MemoReading memo, IReadOnlyList<Block> part)
    {
        var inside = new HashSet<uint>();
        var outside = new Dictionary<uint, int>();
        foreach (var block in memo.Blocks)
        {
            foreach (var stem in ContentWords.Of(memo, block))
            {
                if (part.Contains(block))
                {
                    inside.Add(stem);
                }
                else
                {
                    outside[stem] = outside.GetValueOrDefault(stem) + 1;
                }
            }
        }

        var terms = outside.Where(term => term.Value > 1).OrderByDescending(term => term.Value).ThenBy(term => term.Key).Take(KeyTerms).ToList();
        return terms.Count == 0 ? 0 : (double)terms.Count(term => inside.Contains(term.Key)) / terms.Count;
    }
}
