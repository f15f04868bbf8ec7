using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>The share of sentences with something that could be checked: a figure, date, name or link (cf. Li and Nenkova 2015 on sentence specificity).</summary>
internal sealed class SpecificitySignal() : Signal("specificity")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var specific = new List<Sentence>();
        foreach (var sentence in memo.Sentences)
        {
            if (sentence.IsSpecific || sentence.Has(Cue.Example))
            {
                specific.Add(sentence);
            }
        }

        var share = memo.Sentences.IsEmpty ? 0 : (double)specific.Count / memo.Sentences.Length;
        return Reading(Scale.Ramp(share, 0.05, 0.55), phrases, "found", Evidence.Sentences(memo, specific), specific.Count, memo.Sentences.Length);
    }
}
