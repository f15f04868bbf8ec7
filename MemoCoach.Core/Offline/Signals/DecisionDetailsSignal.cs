using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the ask says who decides, how much and by when.</summary>
internal sealed class DecisionDetailsSignal() : Signal("decision-details")
{
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

        var who = memo.Blocks.Any(block => block.Kind == BlockKind.MailHeader) || asks.Exists(sentence => sentence.Has(Cue.Decider) || sentence.Has(Cue.SecondPerson));
        var much = asks.Exists(sentence => sentence.Has(Cue.Figure));
        var when = asks.Exists(sentence => sentence.Has(Cue.Date) || sentence.Has(Cue.Deadline));
        var value = (who ? 0.4 : 0) + (much ? 0.3 : 0) + (when ? 0.3 : 0);
        var best = asks.OrderByDescending(sentence => sentence.IsSpecific).Distinct();
        return Reading(value, phrases, "found", Evidence.Sentences(memo, best), phrases.YesNo(who), phrases.YesNo(much), phrases.YesNo(when));
    }
}
