using MemoCoach.Core.Resources;

namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Knows which three letters may follow one another in words of a language, and so finds misspelled words that resemble none:
/// E. M. Zamora, J. J. Pollock, A. Zamora, "The use of trigram analysis for spelling error detection", Information Processing and Management 17 (1981).
/// </summary>
internal sealed class LetterSequences
{
    private const char Beginning = '^';
    private const char End = '$';

    private readonly HashSet<ulong> known = [];

    public LetterSequences(string code)
    {
        foreach (var entry in EmbeddedText.Lines($"trigrams.{code}.txt").SelectMany(line => line.Split(' ')))
        {
            foreach (var third in entry.AsSpan(3))
            {
                known.Add(Pack(entry[0], entry[1], third));
            }
        }
    }

    /// <summary>Whether a word of letters in lower case has three in a row that no word has.</summary>
    public bool AreStrange(ReadOnlySpan<char> word)
    {
        var (first, second) = (Beginning, word[0]);
        foreach (var third in word[1..])
        {
            if (!char.IsLetter(third))
            {
                return false;
            }

            if (!known.Contains(Pack(first, second, third)))
            {
                return true;
            }

            (first, second) = (second, third);
        }

        return !known.Contains(Pack(first, second, End));
    }

    private static ulong Pack(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;
}
