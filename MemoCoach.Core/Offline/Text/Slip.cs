namespace MemoCoach.Core.Offline.Text;

/// <summary>A single slip of the pen between two words (Damerau 1964): a letter left out, put in, replaced, or two neighbours exchanged.</summary>
internal static class Slip
{
    /// <summary>Whether exactly one slip turns one word into the other.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="meant">The word it might be.</param>
    /// <param name="rules">What counts in the words' language.</param>
    public static bool IsOne(ReadOnlySpan<char> word, ReadOnlySpan<char> meant, SlipRules rules)
    {
        var start = word.CommonPrefixLength(meant);
        var end = CommonSuffix(word[start..], meant[start..]);
        var left = word[start..^end];
        var right = meant[start..^end];
        var isSlip = (left.Length, right.Length) switch
        {
            (1, 0) or (0, 1) or (1, 1) => true,
            (2, 2) => left[0] == right[1] && left[1] == right[0],
            _ => false,
        };
        var isCommon = left.Length == 2 || (left.Length != right.Length && IsDoubling(left.Length > 0 ? word : meant, start));
        return isSlip && (isCommon || Math.Min(word.Length, meant.Length) >= rules.FewestLetters) && (end >= rules.ProtectedEnd || IsMissingAccent(left, right));
    }

    private static bool IsDoubling(ReadOnlySpan<char> word, int place) => place > 0 && word[place] == word[place - 1];

    private static int CommonSuffix(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private static bool IsMissingAccent(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length == 1 && right.Length == 1 && "áaéeíióoúuñn".IndexOf(right[0], StringComparison.Ordinal) is var place and >= 0 && place % 2 == 0 && "áaéeíióoúuñn"[place + 1] == left[0];
}

/// <summary>Which slips count in a language.</summary>
/// <param name="FewestLetters">Shorter words have so many neighbours that only exchanged and doubled letters tell a slip.</param>
/// <param name="ProtectedEnd">So many last letters must agree but for accents, because inflection changes them.</param>
internal readonly record struct SlipRules(int FewestLetters, int ProtectedEnd);
