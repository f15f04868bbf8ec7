namespace MemoCoach.Core.Offline.Text;

/// <summary>Shortens quotations at the boundary of a word.</summary>
internal static class Clip
{
    private const int LongestQuotation = 240;

    /// <summary>The beginning of a stretch, not longer than a reader wants quoted.</summary>
    public static TextSpan Quotation(FoldedText text, TextSpan span) => To(text, span, LongestQuotation);

    public static TextSpan To(FoldedText text, TextSpan span, int longest)
    {
        if (span.Length <= longest)
        {
            return span;
        }

        var end = span.Start + longest;
        while (end > span.Start + (longest / 2) && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        while (end > span.Start && (char.IsWhiteSpace(text[end - 1]) || char.IsHighSurrogate(text[end - 1])))
        {
            end--;
        }

        return new(span.Start, end);
    }
}
