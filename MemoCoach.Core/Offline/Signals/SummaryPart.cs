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
internal sealed record SummaryPart(IReadOnlyList<Block> Blocks, bool IsLabelled, double Coverage, int WordsBefore, bool Announces)
{
    private const int FewestWords = 12;
    private const int MostWords = 220;
    private const int MostCandidates = 60;
    private const double LastShare = 0.1;
    private const double Much = 0.3;
    private const double Dominant = 0.7;
    private const double AnnouncingBonus = 0.4;
    private const double FirstBonus = 0.05;

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
            return new([], words >= FewestWords, 0, 0, Announces: false);
        }

        var best = parts.MaxBy(part => Strength(memo, part));
        return new(best.Blocks, words >= FewestWords, best.Coverage, Before(memo, best.Blocks[0]), best.Announces);
    }

    private static double Strength(MemoReading memo, (IReadOnlyList<Block> Blocks, double Coverage, bool Announces) part) =>
        part.Coverage + (part.Announces ? AnnouncingBonus : 0) + (Before(memo, part.Blocks[0]) == 0 ? FirstBonus : 0);

    private static (IReadOnlyList<Block> Blocks, double Coverage, bool Announces) Part(MemoReading memo, IReadOnlyList<Block> blocks) =>
        (blocks, memo.Terms.Coverage(blocks), blocks.Any(block => memo.Announces(block)));

    private static List<(IReadOnlyList<Block> Blocks, double Coverage, bool Announces)> Candidates(MemoReading memo) =>
        [.. memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words >= FewestWords)
            .Where((block, i) => (i == 0 || memo.Announces(block) || memo.Terms.Coverage([block]) >= Dominant) && !IsAsk(memo, block))
            .Take(MostCandidates)
            .Select(block => Part(memo, [block]))];

    /// <summary>The paragraph that asks at the end, or under its own heading, is no summary, though it may ask with figure and date; unless it takes up much.</summary>
    private static bool IsAsk(MemoReading memo, Block block) =>
        block.IsUnder(Cue.AskHeading) || (block.Words < memo.Words && memo.Words - Before(memo, block) - block.Words < LastShare * memo.Words && memo.Terms.Coverage([block]) < Much);

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
