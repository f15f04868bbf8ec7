namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>Finds where a text holds another, and chooses among the places.</summary>
internal static class Occurrences
{
    // More places of one quotation than this do not matter: a text that repetitive has no place that is meant.
    private const int Most = 1_000;

    public static IEnumerable<Span> In(string text, string sought)
    {
        var start = text.IndexOf(sought, StringComparison.Ordinal);
        for (var count = 0; start >= 0 && count < Most; count++)
        {
            yield return new(start, start + sought.Length);
            start = text.IndexOf(sought, start + sought.Length, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// The place that is meant: whole words rather than parts of words, then the first one from where the reader has got to, since
    /// comments follow the memo's order; else the first of all.
    /// </summary>
    public static Span? Choose(string text, IReadOnlyList<Span> places, int from)
    {
        var whole = places.Where(place => IsWordEdge(text, place.Start) && IsWordEdge(text, place.End)).ToList();
        IReadOnlyList<Span> candidates = whole.Count > 0 ? whole : places;
        return candidates.Count == 0 ? null : candidates.Cast<Span?>().FirstOrDefault(place => place!.Value.Start >= from) ?? candidates[0];
    }

    private static bool IsWordEdge(string text, int offset) =>
        offset == 0 || offset == text.Length || !char.IsLetterOrDigit(text[offset - 1]) || !char.IsLetterOrDigit(text[offset]);
}
