using System.Globalization;

namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>
/// Finds the passages of one memo that a model quotes: letter by letter, else after folding, else by the closest passage above a bound.
/// Whatever it finds is the memo's own text at exact UTF-16 offsets, and begins and ends between user-perceived characters.
/// </summary>
/// <param name="memo">The memo as submitted.</param>
internal sealed class QuotationFinder(string memo)
{
    private static readonly char[] Wrapping = ['"', '\'', '“', '”', '‘', '’', '«', '»', '„', '…', '.', ' '];

    private readonly Lazy<FoldedText> folded = new(() => new(memo));
    private readonly Lazy<int[]> characters = new(() => StringInfo.ParseCombiningCharacters(memo));
    private ApproximateFinder? approximate;

    /// <summary>Finds a passage.</summary>
    /// <param name="quotation">What the model says stands in the memo.</param>
    /// <param name="from">Where to prefer it if it stands there more than once: the first place from this offset.</param>
    /// <returns>The passage, or <see langword="null"/> if the memo has none like it.</returns>
    public Quotation? Find(string quotation, int from)
    {
        // The dots and quotes that a model puts around a quotation are tried as part of it first: they may stand in the memo.
        string[] forms = [.. new[] { quotation.Trim(), quotation.Trim(Wrapping) }.Where(form => form.Length > 0).Distinct()];
        var span = First(forms, form => Exact(form, from)) ?? First(forms, form => Folded(form, from)) ?? First(forms, Approximate);
        return span is { } found ? Quote(found) : null;
    }

    private static Span? First(string[] forms, Func<string, Span?> find) => forms.Select(find).FirstOrDefault(found => found is not null);

    private Span? Exact(string quotation, int from) => Occurrences.Choose(memo, [.. Occurrences.In(memo, quotation)], from);

    private Span? Folded(string quotation, int from)
    {
        var sought = new FoldedText(quotation).Text.Trim();
        if (sought.Length == 0)
        {
            return null;
        }

        var places = Occurrences.In(folded.Value.Text, sought).Select(folded.Value.Origin).ToList();
        return Occurrences.Choose(memo, places, from);
    }

    private Span? Approximate(string quotation)
    {
        approximate ??= new(folded.Value.Text);
        return approximate.Find(new FoldedText(quotation).Text) is { } found ? folded.Value.Origin(found) : null;
    }

    private Quotation Quote(Span span)
    {
        var (start, end) = (Boundary(span.Start, towardsStart: true), Boundary(span.End, towardsStart: false));
        return new(memo[start..end], start, end);
    }

    private int Boundary(int offset, bool towardsStart)
    {
        var index = Array.BinarySearch(characters.Value, offset);
        return index >= 0 ? offset
            : towardsStart ? characters.Value[~index - 1]
            : ~index < characters.Value.Length ? characters.Value[~index]
            : memo.Length;
    }
}
