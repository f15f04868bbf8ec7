namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Which passages do the work of one part of a memo: they warn, ask or plan. What such a passage says counts for its own part only, so that a part that is
/// taken out takes nothing else along. What its sentences do decides more than the heading it stands under, for paragraphs may stand in the wrong place.
/// </summary>
internal sealed class PartMap
{
    private const double Least = 0.45;
    private const double HeadingVote = 0.25;
    private static readonly Cue[] Kinds = [Cue.RiskHeading, Cue.AskHeading, Cue.PlanHeading];

    private readonly Cue?[] parts;

    public PartMap(MemoReading memo)
    {
        parts = new Cue?[memo.Blocks.Count];
        foreach (var passage in Passage.Of(memo))
        {
            var part = PartOf(memo, passage);
            Array.Fill(parts, part, passage.FirstBlock, memo.Sentences[passage.EndSentence - 1].Block - passage.FirstBlock + 1);
        }
    }

    /// <summary>The part whose work a block does, named by the heading it would have.</summary>
    public Cue? Of(int block) => parts[block];

    /// <summary>Whether a sentence belongs to another part. Costs may stand in the plan.</summary>
    public bool IsElsewhere(Sentence sentence, Cue part) =>
        parts[sentence.Block] is { } own && own != part && !(part == Cue.CostHeading && own == Cue.PlanHeading);

    private static Cue? PartOf(MemoReading memo, Passage passage)
    {
        Cue? best = null;
        var most = Least;
        foreach (var kind in Kinds)
        {
            var share = Share(memo, passage, kind);
            var vote = share > 0 && memo.Blocks[passage.FirstBlock].IsUnder(kind) ? HeadingVote : 0;
            if (share + vote >= most && (best is null || share + vote > most))
            {
                (best, most) = (kind, share + vote);
            }
        }

        return best;
    }

    private static double Share(MemoReading memo, Passage passage, Cue kind)
    {
        var works = 0;
        foreach (var sentence in memo.SentencesOf(passage))
        {
            works += Works(sentence, kind, works > 0) ? 1 : 0;
        }

        return (double)works / (passage.EndSentence - passage.FirstSentence);
    }

    /// <summary>An answer to a risk belongs to it.</summary>
    private static bool Works(Sentence sentence, Cue kind, bool warned) => kind switch
    {
        Cue.RiskHeading => sentence.Has(Cue.Risk) || sentence.Has(Cue.Hazard) || (warned && sentence.Has(Cue.Mitigation)),
        Cue.AskHeading => sentence.Has(Cue.Ask),
        _ => sentence.Has(Cue.Plan),
    };
}
