using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>A part of a memo that shows in a heading of its own and in sentences that do its work: risks, plan, costs.</summary>
/// <param name="name">The signal's name.</param>
/// <param name="cues">What its sentences say.</param>
/// <param name="heading">What its heading says.</param>
/// <param name="enough">How many sentences make it complete.</param>
/// <param name="general">What a sentence counts that gives no figure, date or name.</param>
internal sealed class PartSignal(string name, Cue[] cues, Cue heading, int enough, double general) : Signal(name)
{
    private static readonly (Cue Heading, Cue Work)[] Parts =
        [(Cue.AskHeading, Cue.Ask), (Cue.RiskHeading, Cue.Risk), (Cue.RiskHeading, Cue.Hazard), (Cue.PlanHeading, Cue.Plan)];

    private const int WordsOfAPart = 15;
    private const double HeadingShare = 0.2;

    /// <summary>What the summary says of a part counts less where the part itself is missing, and nothing where it is there.</summary>
    private const double SummaryShare = 0.6;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var sentences = memo.With(cues).Union(memo.ItemsUnder(heading)).Where(sentence => !IsElsewhere(memo, sentence)).OrderBy(sentence => sentence.FirstToken).ToList();
        if (sentences.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var under = memo.WordsUnder(heading);
        var own = sentences.FindAll(sentence => !memo.IsInSummary(sentence));
        var content = own.Count > 0 ? Content(memo, own) : SummaryShare * Content(memo, sentences);
        var value = (HeadingShare * Scale.Ramp(under, 0, WordsOfAPart)) + ((1 - HeadingShare) * content);
        var evidence = Evidence.Sentences(memo, sentences.OrderByDescending(sentence => Rank(memo, sentence)));
        return under > 0
            ? Reading(value, phrases, "found", evidence, sentences.Count, under)
            : Reading(value, phrases, "scattered", evidence, sentences.Count);
    }

    /// <summary>A sentence belongs to another part if it stands under that part's heading and its paragraph does that part's work.</summary>
    private bool IsElsewhere(MemoReading memo, Sentence sentence)
    {
        var block = memo.Blocks[sentence.Block];
        return !block.IsUnder(heading) && Array.Exists(Parts, part => block.IsUnder(part.Heading) && Does(memo, block, part.Work));
    }

    private static bool Does(MemoReading memo, Block block, Cue work)
    {
        foreach (var sentence in memo.SentencesOf(block))
        {
            if (sentence.Has(work))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In a memo with headings a part is looked for under its own; what stands elsewhere counts less.</summary>
    private double Content(MemoReading memo, List<Sentence> sentences)
    {
        const double scattered = 0.75;
        return Scale.Saturate(
            sentences.Sum(sentence => (sentence.IsSpecific ? 1 : general) * (memo.HasHeadings && !memo.Blocks[sentence.Block].IsUnder(heading) ? scattered : 1)),
            enough);
    }

    private int Rank(MemoReading memo, Sentence sentence) =>
        (memo.Blocks[sentence.Block].IsUnder(heading) ? 2 : 0) + (sentence.IsSpecific ? 1 : 0);
}
