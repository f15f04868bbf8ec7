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
    private const int WordsOfAPart = 15;
    private const double HeadingShare = 0.2;

    /// <summary>What the summary says of a part counts less where the part itself is missing, and nothing where it is there.</summary>
    private const double SummaryShare = 0.6;

    /// <summary>In a memo with headings a part is looked for under its own.</summary>
    private const double Scattered = 0.75;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var sentences = memo.With(cues).Union(memo.ItemsUnder(heading)).Where(sentence => !memo.Parts.IsElsewhere(sentence, heading)).OrderBy(sentence => sentence.FirstToken).ToList();
        if (sentences.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var under = memo.WordsUnder(heading);
        var own = sentences.FindAll(sentence => !memo.IsInSummary(sentence));
        var content = (own.Count > 0 ? Content(own) : SummaryShare * Content(sentences)) * (memo.HasHeadings && under == 0 ? Scattered : 1);
        var value = (HeadingShare * Scale.Ramp(under, 0, WordsOfAPart)) + ((1 - HeadingShare) * content);
        var evidence = Evidence.Sentences(memo, sentences.OrderByDescending(sentence => Rank(memo, sentence)));
        return under > 0
            ? Reading(value, phrases, "found", evidence, sentences.Count, under)
            : Reading(value, phrases, "scattered", evidence, sentences.Count);
    }

    private double Content(List<Sentence> sentences) => Scale.Saturate(sentences.Sum(sentence => sentence.IsSpecific ? 1 : general), enough);

    private int Rank(MemoReading memo, Sentence sentence) =>
        (memo.Blocks[sentence.Block].IsUnder(heading) ? 2 : 0) + (sentence.IsSpecific ? 1 : 0);
}
