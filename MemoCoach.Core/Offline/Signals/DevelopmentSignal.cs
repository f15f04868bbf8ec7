using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>How far the content is worked out: different content words, with diminishing returns. Repetition and vague sentences add nothing.</summary>
internal sealed class DevelopmentSignal() : Signal("development")
{
    private const double Few = 15;
    private const double Enough = 350;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var stems = new HashSet<uint>();
        foreach (var sentence in memo.Sentences)
        {
            if (!sentence.IsHollow)
            {
                ContentWords.AddTo(stems, memo, sentence);
            }
        }

        var value = Scale.Ramp(Math.Log(Math.Max(1, stems.Count)), Math.Log(Few), Math.Log(Enough));
        return Reading(value, phrases, "found", Evidence.None, stems.Count, memo.Words);
    }
}
