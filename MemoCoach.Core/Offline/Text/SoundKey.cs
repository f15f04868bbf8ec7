using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Writes words that are spelled differently but sound alike the same way, after the idea of Russell's Soundex (US patent 1,261,167, 1918):
/// in English its consonants without doublings, in Spanish its letters without those that one cannot hear apart.
/// </summary>
internal static class SoundKey
{
    /// <summary>Writes a word's key.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="language">The language that it is spoken in.</param>
    /// <param name="key">Where to write; as long as the word at least.</param>
    /// <returns>The key's length.</returns>
    public static int Write(ReadOnlySpan<char> word, MemoLanguage language, Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var sound = language == MemoLanguage.Spanish ? InSpanish(word[i], next) : InEnglish(word[i], next, i == 0);
            if (sound != '\0' && (length == 0 || key[length - 1] != sound))
            {
                key[length++] = sound;
            }
        }

        return length;
    }

    private static char InEnglish(char letter, char next, bool first) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or '\'' when !first => '\0',
        'c' when next is 'e' or 'i' or 'y' => 's',
        'c' or 'q' => 'k',
        'p' when next == 'h' => 'f',
        'h' when !first => '\0',
        'z' => 's',
        _ => letter,
    };

    private static char InSpanish(char letter, char next) => letter switch
    {
        'v' => 'b',
        'z' => 's',
        'c' when IsFrontVowel(next) => 's',
        'g' when IsFrontVowel(next) => 'j',
        'h' => '\0',
        'l' when next == 'l' => 'y',
        'm' when next is 'p' or 'b' or 'v' => 'n',
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' or 'ü' => 'u',
        _ => letter,
    };

    private static bool IsFrontVowel(char letter) => letter is 'e' or 'i' or 'é' or 'í';
}
