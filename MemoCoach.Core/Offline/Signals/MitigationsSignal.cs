using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the memo says what is done about its risks: by word, or in what follows a risk in its own list item.</summary>
internal sealed class MitigationsSignal() : Signal("mitigations")
{
    private const int Enough = 3;
    private const double BesideShare = 0.2;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var beside = memo.Blocks.Where((block, i) => block.IsProse && memo.Parts.Of(i) is null or Cue.RiskHeading).SelectMany(block => Answers(memo, block, amongRisks: IsAmongRisks(memo, block))).ToList();
        var all = memo.With(Cue.Mitigation).Where(sentence => !memo.Parts.IsElsewhere(sentence, Cue.RiskHeading)).Union(beside).ToList();
        if (all.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var value = (BesideShare * Scale.Saturate(beside.Count, 2)) + ((1 - BesideShare) * Scale.Saturate(all.Count, Enough));
        var evidence = Evidence.Sentences(memo, beside.Concat(all).Distinct());
        return Reading(value, phrases, beside.Count > 0 ? "found" : "scattered", evidence, all.Count);
    }

    private static bool IsAmongRisks(MemoReading memo, Block block) =>
        block.IsUnder(Cue.RiskHeading) || memo.OpensOn(block, Cue.RiskHeading) || (block.EndSentence > block.FirstSentence && memo.Parts.Of(memo.Sentences[block.FirstSentence].Block) == Cue.RiskHeading && !memo.Summary.Blocks.Contains(block));

    /// <summary>Sentences after a risk, or among risks, that name a countermeasure or say who does something about it.</summary>
    private static List<Sentence> Answers(MemoReading memo, Block block, bool amongRisks)
    {
        var answers = new List<Sentence>();
        var (before, warned) = (false, false);
        foreach (var sentence in memo.SentencesOf(block))
        {
            var warns = sentence.Has(Cue.Risk) || sentence.Has(Cue.Hazard);
            var answersItself = amongRisks && warns && sentence.Has(Cue.Future) && (sentence.Has(Cue.Connective) || sentence.Has(Cue.FirstPerson) || sentence.Has(Cue.Actor));
            var acts = !warns && (sentence.Has(Cue.Owner) || sentence.Has(Cue.FirstPerson) || sentence.Has(Cue.Future) || amongRisks);
            if (answersItself || (amongRisks && sentence.Has(Cue.Mitigation)) || ((before || (amongRisks && warned)) && acts))
            {
                answers.Add(sentence);
            }

            (before, warned) = (warns, warned || warns);
        }

        return answers;
    }
}
