using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether sentences come back: the share of words in sentences that the memo has said before.</summary>
internal sealed class RepetitionSignal() : Signal("no-repetition")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var repeated = memo.Ignored.Where(sentence => sentence.Reason == IgnoredBecause.Repeated).ToList();
        if (repeated.Count == 0)
        {
            return Reading(memo.Words == 0 ? 0 : 1, phrases, "none", Evidence.None);
        }

        var words = repeated.Sum(sentence => sentence.Words);
        var share = (double)words / (words + memo.Words);
        return Reading(Scale.Ramp(share, 0.3, 0), phrases, "found", [.. repeated.Take(3).Select(sentence => Clip.Quotation(memo.Text, sentence.Span))], repeated.Count, 100 * share);
    }
}
