using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether short and long sentences alternate: standard deviation over mean of their lengths.</summary>
internal sealed class SentenceVarietySignal() : Signal("sentence-variety")
{
    private const int FewestSentences = 3;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var lengths = new SentenceLengths(memo);
        return lengths.Count < FewestSentences
            ? Reading(0, phrases, "none", Evidence.None, lengths.Count)
            : Reading(Scale.Ramp(lengths.Deviation / lengths.Mean, 0.1, 0.4), phrases, "found", Evidence.None, lengths.Deviation, lengths.Mean, lengths.Count);
    }
}
