using System.Text.RegularExpressions;

namespace MemoCoach.Offline.Tests.Support;

/// <summary>
/// Memos of other kinds than the samples (letters, mail, reports, policies, with and without headings) whose parts are marked like <c>&lt;risks&gt;</c>,
/// so that each can be taken out.
/// </summary>
internal static partial class MarkedMemos
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Texts", "Memos");

    public static string[] Parts { get; } = ["summary", "ask", "risks", "plan"];

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>The memo as its writer sent it.</summary>
    public static string Whole(string name) => Unmarked(Marked(name));

    /// <summary>The memo without one of its parts.</summary>
    public static string Without(string name, string part) =>
        Unmarked(Regex.Replace(Marked(name), $@"<{part}>.*?</{part}>\n?", string.Empty, RegexOptions.Singleline));

    /// <summary>The memo without its figures, in digits or, if it has no others, in words.</summary>
    public static string WithoutFigures(string name)
    {
        var whole = Whole(name);
        return whole.Any(char.IsAsciiDigit) ? Variants.WithoutFigures(whole) : InWords().Replace(whole, "some");
    }

    private static string Marked(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    private static string Unmarked(string text) => Mark().Replace(text, string.Empty);

    [GeneratedRegex(@"\b(half of|(a|one) third of|(two|three|four|six|ten|twelve|thirty|forty|sixty)([ -](five|hundred|thousand))?( out)?( of)?)\b")]
    private static partial Regex InWords();

    [GeneratedRegex(@"</?(summary|ask|risks|plan)>\n?")]
    private static partial Regex Mark();
}
