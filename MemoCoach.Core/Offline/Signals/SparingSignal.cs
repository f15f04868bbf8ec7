using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Something that a memo should have little of: hedges, vague words, passives, nouns made from verbs. Counted per 100 words.</summary>
/// <param name="name">The signal's name.</param>
/// <param name="cue">What is counted.</param>
/// <param name="good">Up to this rate the value is 1.</param>
/// <param name="bad">From this rate on it is 0.</param>
internal sealed class SparingSignal(string name, Cue cue, double good, double bad) : Signal(name)
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var marks = memo.Of(cue);
        if (marks.IsEmpty)
        {
            return Reading(memo.Words == 0 ? 0 : 1, phrases, "none", Evidence.None);
        }

        var rate = memo.PerHundredWords(marks.Length);
        return Reading(Scale.Ramp(rate, bad, good), phrases, "found", Evidence.SentencesOf(memo, cue), marks.Length, rate, memo.Quote(marks[0].Span));
    }
}
