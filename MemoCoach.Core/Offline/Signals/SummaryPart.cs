using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// The part of a memo that tells the rest in short: under a heading that says so, or a paragraph that speaks of the memo, concludes, or asks with a figure.
/// Where it stands is no matter here; that is the signal "order".
/// </summary>
/// <param name="Blocks">Its paragraphs; none if there is no such part.</param>
/// <param name="IsLabelled">Whether a heading announces a summary, here or elsewhere.</param>
/// <param name="Coverage">How much of the memo's main terms it takes up.</param>
/// <param name="WordsBefore">Words that stand before it.</param>
/// <param name="Announces">Whether it speaks of the memo, concludes, or asks with a figure.</param>
/// <param name="StandsOut">Whether it takes up clearly more than any other part.</param>
internal sealed record SummaryPart(IReadOnlyList<Block> Blocks, bool IsLabelled, double Coverage, int WordsBefore, bool Announces, bool StandsOut)
{
    private const int FewestWords = 12;
    private const int MostWords = 220;
    private const int MostCandidates = 60;
    private const double AnnouncingBonus = 0.35;
    private const double Clearly = 1.1;
    private const double Substantial = 0.3;

    public static SummaryPart Find(MemoReading memo)
    {
        var labelled = memo.Blocks.Where(block => block.IsProse && block.Words > 0 && block.IsUnder(Cue.SummaryHeading)).ToList();
        var parts = Candidates(memo);
        var words = labelled.Sum(block => block.Words);
        if (words is >= FewestWords and <= MostWords)
        {
            parts.Insert(0, Part(memo, labelled));
        }

        if (parts.Count == 0)
        {
            return new([], words >= FewestWords, 0, 0, Announces: false, StandsOut: false);
        }

        var best = parts.MaxBy(Strength);
        var others = parts.Where(part => !part.Blocks.Any(best.Blocks.Contains)).Select(Strength).DefaultIfEmpty(0).Max();
        return new(best.Blocks, words >= FewestWords, best.Coverage, Before(memo, best.Blocks[0]), best.Announces, best.Coverage >= Substantial && Strength(best) >= Clearly * others);
    }

    private static double Strength((IReadOnlyList<Block> Blocks, double Coverage, bool Announces) part) => part.Coverage + (part.Announces ? AnnouncingBonus : 0);

    private static (IReadOnlyList<Block> Blocks, double Coverage, bool Announces) Part(MemoReading memo, IReadOnlyList<Block> blocks) =>
        (blocks, memo.Terms.Coverage(blocks), blocks.Any(block => IsAnnouncing(memo, block)));

    private static List<(IReadOnlyList<Block> Blocks, double Coverage, bool Announces)> Candidates(MemoReading memo) =>
        [.. memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words >= FewestWords)
            .Where((block, i) => i == 0 || IsAnnouncing(memo, block))
            .Take(MostCandidates)
            .Select(block => Part(memo, [block]))];

    private static bool IsAnnouncing(MemoReading memo, Block block)
    {
        foreach (var sentence in memo.SentencesOf(block))
        {
            var asksOutright = sentence.Has(Cue.Ask) && (sentence.Has(Cue.Figure) || sentence.Has(Cue.Date));
            if (asksOutright || sentence.Has(Cue.Forward) || sentence.Has(Cue.Conclusion))
            {
                return true;
            }
        }

        return false;
    }

    private static int Before(MemoReading memo, Block first)
    {
        var words = 0;
        foreach (var block in memo.Blocks)
        {
            if (block == first)
            {
                break;
            }

            words += block.Words;
        }

        return words;
    }
}
