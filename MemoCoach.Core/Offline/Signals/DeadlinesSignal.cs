using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Different dates by which something is to happen: in the plan, or in a sentence about a step, duty or request. Years of the past elsewhere do not count.</summary>
internal sealed class DeadlinesSignal() : Signal("deadlines")
{
    private const int Enough = 4;
    private const int YearLength = 4;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var keys = new HashSet<uint>();
        var spans = new List<TextSpan>();
        var first = default(TextSpan);
        foreach (var mark in memo.Of(Cue.Date))
        {
            var sentence = memo.Sentences[mark.Sentence];
            if (memo.Parts.Of(sentence.Block) != Cue.RiskHeading && IsAboutDoing(memo, sentence, mark) && keys.Add(mark.Key))
            {
                first = first.Length == 0 ? mark.Span : first;
                spans.Add(Clip.Quotation(memo.Text, sentence.Span));
            }
        }

        return spans.Count == 0
            ? Reading(0, phrases, "none", Evidence.None)
            : Reading(Scale.Saturate(spans.Count, Enough), phrases, "found", [.. spans.Distinct().Take(3)], spans.Count, memo.Quote(first));
    }

    private static bool IsAboutDoing(MemoReading memo, Sentence sentence, Mark date) =>
        memo.Blocks[sentence.Block].IsUnder(Cue.PlanHeading) || sentence.Has(Cue.Deadline)
        || (date.Span.Length > YearLength && (sentence.Has(Cue.Plan) || sentence.Has(Cue.Obligation) || sentence.Has(Cue.Ask) || sentence.Has(Cue.Owner)));
}
