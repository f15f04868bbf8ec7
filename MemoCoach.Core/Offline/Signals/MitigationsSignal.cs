using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the memo says what is done about its risks: by word, or in what follows a risk in its own list item.</summary>
internal sealed class MitigationsSignal() : Signal("mitigations")
{
    private const int Enough = 4;
    private const double BesideShare = 0.35;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var beside = memo.Blocks.Where(block => block.IsProse && (block.IsUnder(Cue.RiskHeading) || memo.OpensOn(block, Cue.RiskHeading))).SelectMany(block => Answers(memo, block)).ToList();
        var all = memo.With(Cue.Mitigation).Union(beside).ToList();
        if (all.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var value = (BesideShare * Scale.Saturate(beside.Count, Enough / 2)) + ((1 - BesideShare) * Scale.Saturate(all.Count, Enough));
        var evidence = Evidence.Sentences(memo, beside.Concat(all).Distinct());
        return Reading(value, phrases, beside.Count > 0 ? "found" : "scattered", evidence, all.Count);
    }

    /// <summary>Sentences that name a countermeasure, or follow the risk and say who does how much.</summary>
    private static IEnumerable<Sentence> Answers(MemoReading memo, Block block) =>
        memo.SentencesOf(block).ToArray().Where((sentence, i) =>
            sentence.Has(Cue.Mitigation) || (i > 0 && !sentence.Has(Cue.Risk) && (sentence.Has(Cue.Figure) || sentence.Has(Cue.Owner) || sentence.Has(Cue.FirstPerson))));
}
