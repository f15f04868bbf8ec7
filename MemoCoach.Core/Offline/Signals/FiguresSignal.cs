using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>How many different figures the memo gives; money, shares and spans of time count as much as plain numbers.</summary>
internal sealed class FiguresSignal() : Signal("figures")
{
    private const int WordsPerFigure = 40;
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
            Scale.Saturate(Weight(memo), enough),
            phrases,
            "found",
            Evidence.SentencesOf(memo, Cue.Figure),
            count,
            string.Join(", ", Evidence.Marks(memo, Cue.Figure).Select(memo.Quote)));
    }

    /// <summary>A figure written in words ("forty") is rounder than one in digits and counts half.</summary>
    private static double Weight(MemoReading memo)
    {
        const double inWords = 0.5;
        var weights = new Dictionary<uint, double>();
        foreach (var mark in memo.Of(Cue.Figure))
        {
            if (MemoReadingQueries.Counts(memo.Sentences[mark.Sentence]))
            {
                weights[mark.Key] = char.IsLetter(memo.Text[mark.Span.Start]) ? inWords : 1;
            }
        }

        return weights.Values.Sum();
    }
}
