using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// How sentences hang together: content words or a reference shared with the sentence before, and connectives.
/// After Coh-Metrix' overlap of adjacent sentences (Graesser, McNamara, Louwerse, Cai 2004) and TAACO (Crossley, Kyle, McNamara 2016).
/// </summary>
internal sealed class CohesionSignal() : Signal("cohesion")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var linked = 0;
        var pairs = 0;
        var before = new HashSet<uint>();
        var now = new HashSet<uint>();
        foreach (var sentence in memo.Sentences)
        {
            if (sentence.IsHollow)
            {
                continue;
            }

            now.Clear();
            ContentWords.AddTo(now, memo, sentence);
            if (before.Count > 0)
            {
                pairs++;
                linked += sentence.Has(Cue.Connective) || sentence.Has(Cue.Anaphora) || now.Overlaps(before) ? 1 : 0;
            }

            (before, now) = (now, before);
        }

        if (pairs == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var connectives = memo.Distinct(Cue.Connective);
        var value = (0.5 * Scale.Ramp((double)linked / pairs, 0.2, 0.8)) + (0.5 * Scale.Saturate(connectives, 10));
        return Reading(value, phrases, "found", Evidence.SentencesOf(memo, Cue.Connective), linked, pairs, connectives);
    }
}
