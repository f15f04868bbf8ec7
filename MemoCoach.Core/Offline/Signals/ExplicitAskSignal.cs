using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// Whether somebody is asked to decide or do something. An ask that stands in the summary alone counts less than one with a place of its own: the reader
/// who looks for what to decide finds it there.
/// </summary>
internal sealed class ExplicitAskSignal() : Signal("explicit-ask")
{
    private const double DutiesShare = 0.25;
    private const double SummaryShare = 0.5;
    private const double PlaceShare = 0.75;
    private const double HeadingShare = 0.15;
    private const double AgainShare = 0.1;
    private const int WordsOfAnAsk = 20;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var asks = memo.With(Cue.Ask);
        var duties = memo.With(Cue.Obligation).Count;
        if (asks.Count == 0)
        {
            return Reading(DutiesShare * Scale.Saturate(duties, 4), phrases, duties == 0 ? "none" : "duties", Evidence.SentencesOf(memo, Cue.Obligation), duties);
        }

        var own = asks.FindAll(ask => !memo.IsInSummary(ask));
        var value = own.Count == 0
            ? SummaryShare
            : PlaceShare + (HeadingShare * Scale.Ramp(memo.WordsUnder(Cue.AskHeading), 0, WordsOfAnAsk)) + (asks.Count > 1 ? AgainShare : 0);
        return Reading(value, phrases, "found", Evidence.Sentences(memo, own.Concat(asks).Distinct()), asks.Count, memo.Excerpt((own.Count > 0 ? own : asks)[0].Span, 120));
    }
}
