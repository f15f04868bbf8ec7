using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Counts different things of a kind: dates, owners, sources, examples.</summary>
/// <param name="name">The signal's name.</param>
/// <param name="cue">The kind.</param>
/// <param name="enough">How many different ones are all that a memo needs.</param>
/// <param name="part">The part of the memo that they belong to, if one: those of other parts are not counted.</param>
internal sealed class MarkSignal(string name, Cue cue, int enough, Cue? part = null) : Signal(name)
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var count = memo.Distinct(cue, part);
        return count == 0
            ? Reading(0, phrases, "none", Evidence.None)
            : Reading(Scale.Saturate(count, enough), phrases, "found", Evidence.SentencesOf(memo, cue), count, memo.Quote(memo.Of(cue)[0].Span));
    }
}
