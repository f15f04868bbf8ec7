using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Mean length of sentences, the stronger half of Flesch's reading ease (Flesch 1948): 11 to 24 words read well.</summary>
internal sealed class SentenceLengthSignal() : Signal("sentence-length")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var lengths = new SentenceLengths(memo);
        return lengths.Longest is { } longest
            ? Reading(Scale.Band(lengths.Mean, 4, 11, 24, 42), phrases, "found", [Clip.Quotation(memo.Text, longest.Span)], lengths.Mean, longest.Words)
            : Reading(0, phrases, "none", Evidence.None);
    }
}
