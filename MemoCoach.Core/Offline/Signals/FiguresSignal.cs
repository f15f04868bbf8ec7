using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>How many different figures the memo gives; money, shares and spans of time count as much as plain numbers.</summary>
internal sealed class FiguresSignal() : Signal("figures")
{
    private const int WordsPerFigure = 120;
    private const int Fewest = 4;
    private const int Most = 10;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var count = memo.Distinct(Cue.Figure);
        if (count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var enough = Math.Clamp(memo.Words / WordsPerFigure, Fewest, Most);
        return Reading(
            Scale.Saturate(count, enough),
            phrases,
            "found",
            Evidence.SentencesOf(memo, Cue.Figure),
            count,
            string.Join(", ", Evidence.Marks(memo, Cue.Figure).Select(memo.Quote)));
    }
}
