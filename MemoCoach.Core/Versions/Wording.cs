using System.Text.RegularExpressions;

namespace MemoCoach.Core.Versions;

/// <summary>What a suggestion asks for, apart from the words and figures of the memo that it quotes.</summary>
internal sealed partial class Wording
{
    /// <summary>Two suggestions that share so many of their words ask for the same.</summary>
    private const double SameShare = 0.7;

    private readonly HashSet<string> words;

    public Wording(string suggestion)
    {
        // The present state that the offline coach adds changes with the memo; what it asks for does not.
        var own = Present().Replace(Quotation().Replace(suggestion, " "), "");
        words = [.. Word().Matches(own).Select(word => word.Value.ToUpperInvariant())];
    }

    /// <summary>Whether both ask for the same (Dice's coefficient of their words).</summary>
    public bool IsLike(Wording other) =>
        words.Count > 0 && 2.0 * words.Intersect(other.words).Count() / (words.Count + other.words.Count) >= SameShare;

    [GeneratedRegex("“[^”]*”|«[^»]*»|\"[^\"]*\"")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"(At present|Ahora):.*$", RegexOptions.Singleline)]
    private static partial Regex Present();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
