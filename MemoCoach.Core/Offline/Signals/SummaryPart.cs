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
    /// <summary>Less is a greeting or a title.</summary>
    public const int FewestWords = 12;

    private const int MostWords = 220;
    private const int MostCandidates = 60;
    private const double Dominant = 0.7;
    private const double AnnouncingBonus = 0.4;
    private const double FirstBonus = 0.15;

    public static SummaryPart Find(MemoReading memo)
    {
        var labelled = memo.Blocks.Where(block => block.IsProse && block.Words > 0 && block.IsUnder(Cue.SummaryHeading)).ToList();
        var words = labelled.Sum(block => block.Words);
        var isOne = words is >= FewestWords and <= MostWords;
        var parts = isOne && labelled[0].LabelCues.Has(Cue.SummaryHeading) ? [] : Candidates(memo);
        if (isOne)
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
        part.Coverage + (part.Announces ? AnnouncingBonus : 0) + (part.Announces && part.Blocks[0] == memo.FirstParagraph ? FirstBonus : 0);

    private static (IReadOnlyList<Block> Blocks, double Coverage, bool Announces) Part(MemoReading memo, IReadOnlyList<Block> blocks) =>
        (blocks, memo.Terms.Coverage(blocks), blocks.Any(block => memo.Announces(block)));

    private static List<(IReadOnlyList<Block> Blocks, double Coverage, bool Announces)> Candidates(MemoReading memo)
    {
        var ask = AskAlone(memo);
        return [.. memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words >= FewestWords)
            .Where(block => (block == memo.FirstParagraph || memo.Announces(block) || memo.Terms.Coverage([block]) >= Dominant) && !IsOtherPart(memo, block, ask))
            .Take(MostCandidates)
            .Select(block => Part(memo, [block]))];
    }

    /// <summary>The paragraph that asks, or is headed as asking, is no summary, though it may ask with figure and date; nor are plan and risks, unless they speak of the memo or conclude.</summary>
    private static bool IsOtherPart(MemoReading memo, Block block, Block? ask) =>
        block.IsUnder(Cue.AskHeading) || block == ask || (block != memo.FirstParagraph && PartOf(memo, block) is Cue.PlanHeading or Cue.RiskHeading && Share(memo, block, Concludes) == 0);

    /// <summary>A summary may ask, too: of several paragraphs that do, the ask is the one that does little else. One alone is, unless it opens the memo and says more.</summary>
    private static Block? AskAlone(MemoReading memo)
    {
        const int fewestOfASummary = 30;
        var asking = memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words > 0 && !block.IsUnder(Cue.SummaryHeading) && PartOf(memo, block) == Cue.AskHeading).ToList();
        var ask = asking.MaxBy(block => Share(memo, block, sentence => sentence.Has(Cue.Ask)) - Share(memo, block, Concludes) - memo.Terms.Coverage([block]));
        return asking.Count == 1 && ask == memo.FirstParagraph && ask!.Words >= fewestOfASummary ? null : ask;
    }

    private static bool Concludes(Sentence sentence) => sentence.Has(Cue.Forward) || sentence.Has(Cue.Conclusion);

    private static double Share(MemoReading memo, Block block, Func<Sentence, bool> which)
    {
        var sentences = memo.SentencesOf(block);
        var found = 0;
        foreach (var sentence in sentences)
        {
            found += which(sentence) ? 1 : 0;
        }

        return sentences.IsEmpty ? 0 : (double)found / sentences.Length;
    }

    private static Cue? PartOf(MemoReading memo, Block block) => block.EndSentence > block.FirstSentence ? memo.Parts.Of(memo.Sentences[block.FirstSentence].Block) : null;

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
