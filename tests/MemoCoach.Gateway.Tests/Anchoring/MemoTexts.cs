using FsCheck;
using FsCheck.Fluent;

namespace MemoCoach.Gateway.Tests.Anchoring;

/// <summary>Makes memos of whatever Unicode has to trip over, and quotations as models copy them.</summary>
public static class MemoTexts
{
    private static readonly string[] Pieces =
    [
        "the", "plan", "Plan", "PLAN", "costs", "no", "not", "a", "€5", "1,000", "50%", "e\u0301", "é", "ñ", "n\u0303", "ﬁnal", "½", "İ", "ß", "Σ",
        "👍🏽", "👩‍👩‍👧", "📈", "🇪🇸", "\u05E9\u05DC\u05D5\u05DD", "مرحبا", "عالم", "\u202Eabc\u202C", "\u200B", "\uFEFF", "\u00AD", "中文", "한국어",
        "“", "”", "\"", "'", "’", "«", "»", "—", "–", "-", "…", "...", "*", "**", "_", "`", "#", ".", ",", "!", "?", "(", ")",
        " ", " ", " ", " ", "  ", "\n", "\r\n", "\r\n\r\n", "\t", "\u00A0", "\u2028", "\u0301", "a\u0300\u0301\u0302\u0303",
    ];

    public static Arbitrary<Copied> Copies() => (
        from pieces in Gen.Elements(Pieces).ArrayOf().Resize(60)
        let memo = string.Concat(pieces)
        from start in Gen.Choose(0, memo.Length)
        from length in Gen.Choose(0, memo.Length - start)
        from change in Gen.Elements(Changes)
        select new Copied(memo, change(WholeRunes(memo, start, start + length)))).ToArbitrary();

    private static readonly Func<string, string>[] Changes =
    [
        text => text,
        text => text.ToUpperInvariant(),
        text => text.Normalize(System.Text.NormalizationForm.FormC),
        text => text.Normalize(System.Text.NormalizationForm.FormD),
        text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        text => text.Replace('“', '"').Replace('”', '"').Replace('’', '\''),
        text => text.Replace("plan", "idea", StringComparison.Ordinal),
        text => $"“{text}…”",
        text => new([.. text.Where(c => c != ',' && c != '.')]),
    ];

    private static string WholeRunes(string text, int start, int end)
    {
        start -= start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[start..end];
    }
}

/// <summary>A memo and what a model says stands in it.</summary>
public sealed record Copied(string Memo, string Quotation);
