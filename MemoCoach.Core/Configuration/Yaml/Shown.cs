using System.Globalization;
using System.Text.RegularExpressions;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Quotes a text from a file in a message. What could be a secret stays out: messages reach logs and pages.</summary>
internal static partial class Shown
{
    private const int MostShown = 40;

    internal static string Value(string text)
    {
        if (LooksLikeSecret().IsMatch(text))
        {
            return "(not shown: it looks like a secret)";
        }

        var elements = new StringInfo(string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit)));
        return elements.LengthInTextElements <= MostShown
            ? $"'{elements.String}'"
            : $"'{elements.SubstringByTextElements(0, MostShown)}...'";
    }

    // Vendors' prefixes, user:password@ in a URL, and any run of 20 letters and digits that has both.
    [GeneratedRegex(@"\b(?:sk|pk|rk|gh[pousr]|xox[a-z]|AKIA|AIza|eyJ)[-_A-Za-z0-9]{6,}|://[^/\s]*@|(?=[A-Za-z_+/=-]*[0-9])(?=[0-9_+/=-]*[A-Za-z])[A-Za-z0-9_+/=-]{20,}")]
    private static partial Regex LooksLikeSecret();
}
