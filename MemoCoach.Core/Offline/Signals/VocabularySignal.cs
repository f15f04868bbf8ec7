using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Mean letters of different content words, a cheap stand-in for word frequency (Crossley, McNamara 2012: better texts use less frequent words).</summary>
internal sealed class VocabularySignal() : Signal("vocabulary")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var stems = new HashSet<uint>();
        var letters = 0;
        foreach (var sentence in memo.Sentences)
        {
            foreach (var token in memo.TokensOf(sentence))
            {
                if (ContentWords.IsContent(token) && stems.Add(token.Stem))
                {
                    letters += token.End - token.Start;
                }
            }
        }

        var mean = stems.Count == 0 ? 0 : (double)letters / stems.Count;
        return Reading(Scale.Band(mean, 4.4, 7.4, 9, 13) * Scale.Ramp(stems.Count, 5, 40), phrases, "found", Evidence.None, mean, stems.Count);
    }
}
