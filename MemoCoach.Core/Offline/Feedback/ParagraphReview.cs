using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Feedback;

/// <summary>Looks a passage over and names what a reader would stumble on, worst first; if nothing, what it does well.</summary>
internal sealed class ParagraphReview(MemoReading memo, Passage passage)
{
    private const int LongSentence = 32;
    private const int FewestBareWords = 25;
    private const int FewestVague = 2;
    private const int ClipLength = 90;

    /// <summary>Everything found, the most important first.</summary>
    public IEnumerable<Finding> Findings()
    {
        Finding?[] stumbles = [Ask(), Risk(), Step(), Unsourced(), Error(), Long(), Bare(), Passive(), Vague(), Hedge()];
        var found = stumbles.OfType<Finding>().ToList();
        return found.Count > 0 ? found : [Sourced() ?? Clear()];
    }

    private Finding? Ask() =>
        Sentence(sentence => sentence.Has(Cue.Ask) && !sentence.Has(Cue.Date) && !sentence.Has(Cue.Deadline)) is { } ask
            ? new("ask", "decision-details", [Clipped(ask)])
            : null;

    private Finding? Risk() =>
        !Start.IsUnder(Cue.SummaryHeading) && Start.Kind != BlockKind.TableRow && memo.Of(Cue.Mitigation, passage).IsEmpty && Sentence(sentence => sentence.Has(Cue.Risk)) is { } risk
            ? new("risk", "mitigations", [Clipped(risk)])
            : null;

    private Finding? Step() =>
        Start.IsUnder(Cue.PlanHeading) && Sentence(sentence => sentence.Has(Cue.Plan) && !sentence.Has(Cue.Owner) && !sentence.Has(Cue.Date)) is { } step
            ? new("step", "owners", [Clipped(step)])
            : null;

    private Block Start => memo.Blocks[passage.FirstBlock];

    private Finding? Unsourced() =>
        HasSource() || Start.IsUnder(Cue.SummaryHeading) || Start.IsUnder(Cue.AskHeading) || Start.IsUnder(Cue.PlanHeading) ? null : First("unsourced", "sources", Cue.Money) ?? First("unsourced", "sources", Cue.Percent) ?? First("unsourced", "sources", Cue.Figure);

    private bool HasSource() => !memo.Of(Cue.Source, passage).IsEmpty || !memo.Of(Cue.Link, passage).IsEmpty;

    private Finding? Long() =>
        Sentence(sentence => sentence.Words > LongSentence) is { } sentence ? new("long", "sentence-length", [Clipped(sentence), sentence.Words]) : null;

    private Finding? Bare() =>
        passage.Words >= FewestBareWords && Sentence(sentence => sentence.IsSpecific || sentence.Has(Cue.Example)) is null
            ? new("bare", "specificity", Measures())
            : null;

    private Finding? Passive() => First("passive", "active-voice", Cue.Passive);

    private Finding? Vague() => memo.Of(Cue.Vague, passage).Length >= FewestVague ? First("vague", "precision", Cue.Vague) : null;

    /// <summary>In a sentence about a risk "may" belongs there.</summary>
    private Finding? Hedge()
    {
        foreach (var mark in memo.Of(Cue.Hedge, passage))
        {
            if (!memo.Sentences[mark.Sentence].Has(Cue.Risk) && !Start.IsUnder(Cue.RiskHeading))
            {
                return new("hedge", "directness", [memo.Quote(mark.Span)]);
            }
        }

        return null;
    }

    private Finding? Error() => First("error", "correctness", Cue.Error);

    private Finding? Sourced() => HasSource() ? First("sourced", "sources", Cue.Figure) : null;

    private Finding Clear() => new("clear", "specificity", Measures());

    private object[] Measures() => [passage.EndSentence - passage.FirstSentence, passage.Words, Topic.Of(memo, passage)];

    private Finding? First(string kind, string signal, Cue cue)
    {
        var marks = memo.Of(cue, passage);
        return marks.IsEmpty ? null : new(kind, signal, [memo.Quote(marks[0].Span)]);
    }

    private Sentence? Sentence(Func<Sentence, bool> holds)
    {
        foreach (var sentence in memo.SentencesOf(passage))
        {
            if (holds(sentence))
            {
                return sentence;
            }
        }

        return null;
    }

    private string Clipped(Sentence sentence) => memo.Excerpt(sentence.Span, ClipLength);
}
