using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the summary says what is concluded or wanted, with a figure and a date: the bottom line up front.</summary>
internal sealed class BottomLineSignal() : Signal("bottom-line")
{
    /// <summary>A first paragraph that announces nothing may state a benefit all the same.</summary>
    private const double Unannounced = 0.4;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var sentences = memo.Summary.Blocks.SelectMany(block => memo.SentencesOf(block).ToArray()).ToList();
        var point = sentences.Find(sentence => sentence.Has(Cue.Ask) || sentence.Has(Cue.Conclusion))
            ?? sentences.Find(sentence => sentence.Has(Cue.Benefit) || sentence.Has(Cue.Obligation) || sentence.Has(Cue.Forward));
        if (point is null)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var figure = sentences.Exists(sentence => sentence.Has(Cue.Figure));
        var date = sentences.Exists(sentence => sentence.Has(Cue.Date) || sentence.Has(Cue.Deadline) || sentence.Has(Cue.Duration));
        var value = 0.55 + (figure ? 0.25 : 0) + (date ? 0.2 : 0);
        value *= memo.Summary.IsLabelled || memo.Summary.Announces ? 1 : Unannounced;
        var variant = (figure, date) switch { (true, true) => "full", (true, false) => "figure", (false, true) => "date", _ => "bare" };
        return Reading(value, phrases, variant, Evidence.Sentences(memo, [point]), memo.Excerpt(point.Span, 120));
    }
}
