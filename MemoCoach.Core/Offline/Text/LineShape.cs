using System.Buffers;

namespace MemoCoach.Core.Offline.Text;

/// <summary>What a line looks like on its own: heading mark, list mark, table row, code.</summary>
internal static class LineShape
{
    private const int MaximumHeadingLength = 90;
    private const int MaximumHeadingWords = 10;
    private const int MaximumMarkerDigits = 3;
    private const int LongestRow = 600;
    private static readonly SearchValues<char> CodeSymbols = SearchValues.Create("{}();=<>&|[]$\\");

    private static readonly SearchValues<char> RuleSymbols = SearchValues.Create("-=_*|: ~");
    private static readonly SearchValues<char> OpeningSymbols = SearchValues.Create("*_¿¡\"“ ");

    /// <summary>How many characters of a Markdown heading mark begin the line.</summary>
    public static int HeadingMark(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && line[marks] is ' ' or '\t' ? marks + 1 : 0;
    }

    /// <summary>How many characters of a bullet or number begin the line, 0 if it is no list item.</summary>
    public static int ListMark(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' or '•' or '·' or '–' or '◦' or '▪' && line.Length > 1 && Characters.IsBlank(line[1]))
        {
            return 2;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var label = digits > 0 ? digits : line.Length > 0 && char.IsAsciiLetterLower(line[0]) ? 1 : 0;
        return label is > 0 and <= MaximumMarkerDigits && line.Length > label + 2 && line[label] is '.' or ')' && Characters.IsBlank(line[label + 1])
            ? label + 2
            : 0;
    }

    public static bool IsTableRow(ReadOnlySpan<char> line) => line.Length is > 2 and < LongestRow && (line[0] == '|' || line.Count('|') > 1 || line.Count('\t') > 1);

    /// <summary>Rules, table separators and underlines of headings.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.Length > 1 && line.IndexOfAnyExcept(RuleSymbols) < 0;

    public static bool IsCode(ReadOnlySpan<char> line)
    {
        const int fewest = 3;
        const double share = 0.08;
        if (line.Length < fewest || line.Length > 300)
        {
            return false;
        }

        var symbols = 0;
        foreach (var character in line)
        {
            symbols += CodeSymbols.Contains(character) ? 1 : 0;
        }

        return line[^1] is ';' or '{' or '}' && symbols > 1 || (symbols >= fewest && symbols > share * line.Length && !line.Contains("](", StringComparison.Ordinal));
    }

    /// <summary>Whether a line is written in capitals.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line)
    {
        const int fewest = 4;
        var letters = 0;
        foreach (var character in line)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsUpper(character) ? 1 : 0;
        }

        return letters >= fewest;
    }

    /// <summary>Whether a line that stands alone reads like a title: short, capitalised, without a sentence's end.</summary>
    public static bool LooksLikeTitle(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("*_ ");
        if (line.Length is 0 or > MaximumHeadingLength || (line[^1] is '.' or ',' or ';' or '!' or '…' && !(line[^1] == '.' && IsCapitals(line))))
        {
            return false;
        }

        var first = line.IndexOfAnyExcept(OpeningSymbols);
        return first >= 0 && (char.IsUpper(line[first]) || char.IsDigit(line[first])) && line.Count(' ') < MaximumHeadingWords;
    }
}
