using MemoCoach.Core.Configuration;
using MemoCoach.Core.Resources;

namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Finds misspelled words without a dictionary of the language: an unlisted word counts as misspelled if it is one slip (a letter more, less, other, or
/// two exchanged; Damerau 1964) away from a frequent word, sounds like one (<see cref="SoundKey"/>), or has letters in a row that no word has
/// (<see cref="LetterSequences"/>). Words that are right although they stand so near are
/// listed. Candidates come from deletions on both sides, so a look-up costs as many probes as the word has letters.
/// </summary>
internal sealed class Spelling
{
    private const string KnownSection = "[Known]";
    private const int ShortestWord = 5;
    private const int ShortestStem = 6;
    private const int ShortestSpoken = 6;
    private const int ShortestKey = 4;
    private const int LongestWord = 20;

    private static readonly Lazy<Spelling> English = new(() => new("en", MemoLanguage.English, new(FewestLetters: 5, ProtectedEnd: 0), ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "ment", "ments", "ness", "'s", "al", "ally", "r", "rs", "ful", "less"]));
    private static readonly Lazy<Spelling> Spanish = new(() => new("es", MemoLanguage.Spanish, new(FewestLetters: 7, ProtectedEnd: 2), ["s", "es", "mente", "a", "as", "os"]));

    private readonly ILookup<uint, string> slips;
    private readonly HashSet<uint> sounds = [];
    private readonly LetterSequences sequences;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly MemoLanguage language;
    private readonly string[] endings;
    private readonly SlipRules rules;

    private Spelling(string code, MemoLanguage language, SlipRules rules, string[] endings)
    {
        (this.language, this.endings, this.rules) = (language, endings, rules);
        sequences = new(code);
        var lines = EmbeddedText.Lines($"words.{code}.txt").ToList();
        var frequent = lines.TakeWhile(line => line != KnownSection).SelectMany(Braces.Expand).ToList();
        known = lines.SelectMany(Braces.Expand).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var meant = frequent.Where(word => word.Length >= ShortestWord - 1).Order(StringComparer.Ordinal).ToList();
        slips = meant.SelectMany(word => Slips(word).Select(hash => (Hash: hash, Word: word))).ToLookup(slip => slip.Hash, slip => slip.Word);
        meant.ForEach(AddSound);
    }

    public static Spelling Of(string code) => code == "es" ? Spanish.Value : English.Value;

    /// <summary>Whether a word in lower case is no word of the language, as far as can be told without knowing them all.</summary>
    public bool IsMisspelled(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord || IsKnown(word))
        {
            return false;
        }

        if (sequences.AreStrange(word) || IsMeant(word))
        {
            return true;
        }

        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) && IsMeant(word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMeant(ReadOnlySpan<char> word) => IsOneSlipAway(word) || SoundsRight(word);

    private bool SoundsRight(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[LongestWord];
        return word.Length >= ShortestSpoken && SoundKey.Write(word, language, key) is >= ShortestKey and var length && sounds.Contains(Hashing.Of(key[..length]));
    }

    private void AddSound(string word)
    {
        Span<char> key = stackalloc char[word.Length];
        var length = SoundKey.Write(word, language, key);
        if (length >= ShortestKey && word.Length >= ShortestSpoken)
        {
            sounds.Add(Hashing.Of(key[..length]));
        }
    }

    private bool IsKnown(ReadOnlySpan<char> word)
    {
        if (known.Contains(word))
        {
            return true;
        }

        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && IsStem(word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A base form as it stands before an ending: also with its last "e" dropped, its "y" turned to "i" or its last letter doubled.</summary>
    private bool IsStem(ReadOnlySpan<char> stem)
    {
        Span<char> spelled = stackalloc char[stem.Length + 1];
        stem.CopyTo(spelled);
        spelled[stem.Length] = 'e';
        if (known.Contains(stem) || known.Contains(spelled) || (stem[^1] == stem[^2] && known.Contains(stem[..^1])))
        {
            return true;
        }

        spelled[stem.Length - 1] = 'y';
        return stem[^1] == 'i' && known.Contains(spelled[..stem.Length]);
    }

    private bool IsOneSlipAway(ReadOnlySpan<char> word)
    {
        Span<char> shortened = stackalloc char[LongestWord];
        for (var skipped = -1; skipped < word.Length; skipped++)
        {
            foreach (var listed in slips[Hashing.Of(shortened[..Shorten(word, skipped, shortened)])])
            {
                if (BeginsLike(word, listed) && Slip.IsOne(word, listed, rules))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the first letters agree, if exchanged.</summary>
    private static bool BeginsLike(ReadOnlySpan<char> word, string listed) =>
        word[0] == listed[0] || (word[0] == listed[1] && word[1] == listed[0]);

    private static List<uint> Slips(string word)
    {
        Span<char> shortened = stackalloc char[word.Length];
        var hashes = new List<uint>(word.Length + 1);
        for (var skipped = -1; skipped < word.Length; skipped++)
        {
            hashes.Add(Hashing.Of(shortened[..Shorten(word, skipped, shortened)]));
        }

        return hashes;
    }

    private static int Shorten(ReadOnlySpan<char> word, int skipped, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != skipped)
            {
                into[length++] = word[i];
            }
        }

        return length;
    }
}
