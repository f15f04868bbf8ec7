using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the ask says who decides, how much and by when; in its own place, or for less in the summary.</summary>
internal sealed class DecisionDetailsSignal() : Signal("decision-details")
{
    private const double SummaryShare = 0.7;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var asks = memo.With(Cue.Ask);
        foreach (var block in memo.Blocks.Where(block => block.IsProse && block.IsUnder(Cue.AskHeading)))
        {
            asks.AddRange(memo.SentencesOf(block));
        }

        if (asks.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var own = asks.FindAll(ask => !memo.IsInSummary(ask));
        var details = own.Count > 0 ? own : asks;
        var who = memo.Blocks.Any(block => block.Kind == BlockKind.MailHeader) || MemoFrame.HasGreeting(memo)
            || details.Exists(sentence => sentence.Has(Cue.Decider) || sentence.Has(Cue.SecondPerson));
        var much = details.Exists(sentence => sentence.Has(Cue.Figure));
        var when = details.Exists(sentence => sentence.Has(Cue.Date) || sentence.Has(Cue.Deadline));
        var value = ((who ? 0.4 : 0) + (much ? 0.25 : 0) + (when ? 0.35 : 0)) * (own.Count > 0 ? 1 : SummaryShare);
        var best = details.OrderByDescending(sentence => sentence.IsSpecific).Distinct();
        return Reading(value, phrases, "found", Evidence.Sentences(memo, best), phrases.YesNo(who), phrases.YesNo(much), phrases.YesNo(when));
    }
}
