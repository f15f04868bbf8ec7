namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Finds misspelled words without a dictionary of the language: an unlisted word that is one slip (a letter more, less, other, or two exchanged;
/// Damerau 1964) away from a frequent word counts as misspelled. Candidates come from deletions on both sides, so a look-up costs as many
/// probes as the word has letters.
/// </summary>
internal sealed class Spelling
{
    private const string KnownSection = "[Known]";
    private const int ShortestWord = 6;
    private const int ShortestStem = 7;
    private const int LongestWord = 20;

    private static readonly Lazy<Spelling> English = new(() => new("en", protectedEnd: 2, ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "ment", "ness", "'s", "al", "ally", "r", "rs", "ful", "less"]));
    private static readonly Lazy<Spelling> Spanish = new(() => new("es", protectedEnd: 2, ["s", "es", "mente", "a", "as", "os"]));

    private readonly Dictionary<uint, string> slips = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly string[] endings;
    private readonly int protectedEnd;

    private Spelling(string code, int protectedEnd, string[] endings)
    {
        this.endings = endings;
        this.protectedEnd = protectedEnd;
        var lines = EmbeddedText.Lines($"words.{code}.txt").ToList();
        var frequent = lines.TakeWhile(line => line != KnownSection).SelectMany(Braces.Expand).ToList();
        known = lines.SelectMany(Braces.Expand).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in frequent.Where(word => word.Length >= ShortestWord - 1).Order(StringComparer.Ordinal))
        {
            AddSlips(word);
        }
    }

    public static Spelling Of(string code) => code == "es" ? Spanish.Value : English.Value;

    /// <summary>Whether a word in lower case is one slip away from a frequent word and none itself.</summary>
    public bool IsMisspelled(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord || IsKnown(word))
        {
            return false;
        }

        if (IsOneSlipAway(word))
        {
            return true;
        }

        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) && IsOneSlipAway(word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
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
            var length = Shorten(word, skipped, shortened);
            if (slips.TryGetValue(Hashing.Of(shortened[..length]), out var listed) && listed[0] == word[0] && Slip.IsOne(word, listed, protectedEnd))
            {
                return true;
            }
        }

        return false;
    }

    private void AddSlips(string word)
    {
        Span<char> shortened = stackalloc char[word.Length];
        for (var skipped = -1; skipped < word.Length; skipped++)
        {
            slips.TryAdd(Hashing.Of(shortened[..Shorten(word, skipped, shortened)]), word);
        }
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
