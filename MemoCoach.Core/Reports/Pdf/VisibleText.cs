using System.Globalization;
using System.Text;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>
/// Makes text printable in the embedded typefaces: what they lack is shown as □ and remembered, so that the report can say so; nothing is dropped silently.
/// </summary>
internal sealed class VisibleText(Ruler ruler)
{
    private const string Substitute = "□";
    private const string Tab = "    ";
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Code points of the characters that were replaced, such as <c>U+1F600</c>.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The text with line ends as line feeds, composed letters, and no character without a glyph.</summary>
    public string Of(string text)
    {
        if (text.All(character => character is '\n' or (>= ' ' and <= '~')))
        {
            return text;
        }

        var normal = text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        var visible = new StringBuilder(normal.Length);
        for (var elements = StringInfo.GetTextElementEnumerator(normal); elements.MoveNext();)
        {
            visible.Append(Show(elements.GetTextElement()));
        }

        return visible.ToString();
    }

    private string Show(string element)
    {
        if (element is "\n" or "\t")
        {
            return element == "\t" ? Tab : element;
        }

        var shown = string.Concat(element.EnumerateRunes().Where(rune => !IsInvisible(rune)));
        if (shown.Length == 0 || ruler.FontOf(Style.Body).ContainsGlyphs(shown))
        {
            return shown;
        }

        missing.Add(string.Join(' ', shown.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}")));
        return Substitute;
    }

    /// <summary>Joiners, soft hyphens, variation selectors and the like have no shape of their own.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control || rune.Value is >= 0xFE00 and <= 0xFE0F;
}
