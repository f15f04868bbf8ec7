using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// Lexical variety that does not depend on length: MTLD, the mean length of stretches whose type-token ratio stays above 0.72, read in both directions
/// (McCarthy and Jarvis 2010, Behavior Research Methods 42).
/// </summary>
internal sealed class LexicalVarietySignal() : Signal("lexical-variety")
{
    private const double Threshold = 0.72;
    private const int FewestWords = 40;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var words = new List<uint>(memo.Words);
        foreach (var sentence in memo.Sentences)
        {
            foreach (var token in memo.TokensOf(sentence))
            {
                words.Add(token.Hash);
            }
        }

        if (words.Count < FewestWords)
        {
            return Reading(0, phrases, "none", Evidence.None, words.Count);
        }

        var forward = Mtld(words);
        words.Reverse();
        var mtld = (forward + Mtld(words)) / 2;
        return Reading(Scale.Ramp(mtld, 35, 125), phrases, "found", Evidence.None, mtld);
    }

    private static double Mtld(List<uint> words)
    {
        var factors = 0.0;
        var types = new HashSet<uint>();
        var tokens = 0;
        foreach (var word in words)
        {
            types.Add(word);
            tokens++;
            if ((double)types.Count / tokens <= Threshold)
            {
                factors++;
                types.Clear();
                tokens = 0;
            }
        }

        if (tokens > 0)
        {
            factors += (1 - ((double)types.Count / tokens)) / (1 - Threshold);
        }

        return factors == 0 ? words.Count : words.Count / factors;
    }
}
