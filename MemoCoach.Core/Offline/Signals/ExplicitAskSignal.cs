using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether somebody is asked to decide or do something.</summary>
internal sealed class ExplicitAskSignal() : Signal("explicit-ask")
{
    private const double HeadingShare = 0.2;
    private const int WordsOfAnAsk = 20;
    private const double Enough = 2;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var asks = memo.With(Cue.Ask);
        var duties = memo.With(Cue.Obligation).Count;
        if (asks.Count == 0)
        {
            return Reading(0.25 * Scale.Saturate(duties, 4), phrases, duties == 0 ? "none" : "duties", Evidence.SentencesOf(memo, Cue.Obligation), duties);
        }

        var under = memo.WordsUnder(Cue.AskHeading);
        var value = (HeadingShare * Scale.Ramp(under, 0, WordsOfAnAsk)) + ((1 - HeadingShare) * Scale.Saturate(asks.Count + (0.25 * duties), Enough));
        return Reading(value, phrases, "found", Evidence.Sentences(memo, asks), asks.Count, memo.Excerpt(asks[0].Span, 120));
    }
}
