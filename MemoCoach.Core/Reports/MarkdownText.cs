using System.Text.RegularExpressions;

namespace MemoCoach.Core.Reports;

/// <summary>Text from a writer or a coach as Markdown (CommonMark 0.31) that shows exactly that text, whatever markup it holds.</summary>
internal static partial class MarkdownText
{
    /// <summary>On one line, with every sign escaped that could begin markup, HTML or a link.</summary>
    public static string Inline(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Beginning().Replace(Markup().Replace(line, @"\$0"), @"$1\$2");
    }

    /// <summary>As it is, line by line, between fences longer than any run of backticks in it.</summary>
    public static string Block(string text)
    {
        var longest = Backticks().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}text\n{text.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}";
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~&!$^=+@]|(?<=\b(?:https?|ftp|mailto)):|(?<=\bwww)\.|""(?="")|(?<="")""")]
    private static partial Regex Markup();

    /// <summary>What makes a list, a rule or a heading at the beginning of a line only.</summary>
    [GeneratedRegex(@"^(\d{1,9}|[A-Za-z])?([-.:)])")]
    private static partial Regex Beginning();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
