using System.Buffers;
using System.Collections.Frozen;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline;

/// <summary>Tells English from Spanish by the function words that only one of them has, and by letters that English lacks.</summary>
public static class MemoLanguageDetector
{
    /// <summary>Enough to be sure of any prose, little enough to cost nothing.</summary>
    private const int Prefix = 4000;
    private static readonly SearchValues<char> SpanishLetters = SearchValues.Create("ñáéíóú¿¡");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English = FunctionWords(MemoLanguage.English, MemoLanguage.Spanish);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spanish = FunctionWords(MemoLanguage.Spanish, MemoLanguage.English);

    /// <summary>The language of a memo.</summary>
    /// <param name="text">The memo; its first 4,000 UTF-16 units are looked at.</param>
    /// <returns>The language with more of its own function words; English when neither has any.</returns>
    public static MemoLanguage Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (english, spanish) = Count(text);
        return spanish > english ? MemoLanguage.Spanish : MemoLanguage.English;
    }

    internal static (int English, int Spanish) Count(string text)
    {
        var folded = new FoldedText(text.Length > Prefix ? text[..Prefix] : text);
        var (english, spanish) = (0, 0);
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && (Characters.IsWordPart(folded[end]) || folded[end] == '\''))
            {
                end++;
            }

            if (end > start)
            {
                var word = folded.Word(new(start, end));
                english += English.Contains(word) ? 1 : 0;
                spanish += Spanish.Contains(word) || (!char.IsUpper(text[start]) && word.ContainsAny(SpanishLetters)) ? 1 : 0; // names keep their accents in English
            }

            start = end + 1;
        }

        return (english, spanish);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords(MemoLanguage own, MemoLanguage other)
    {
        var others = Lexicon.Of(other).Entries;
        return Lexicon.Of(own).Entries
            .Where(word => word.Value.Cues.Has(Cue.Function) && !(others.TryGetValue(word.Key, out var same) && same.Cues.Has(Cue.Function)))
            .Select(word => word.Key)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
