using System.Text.RegularExpressions;

namespace MemoCoach.Offline.Tests.Support;

/// <summary>A text with the grade that its author wrote it for.</summary>
internal sealed record GradedText(string Topic, int Grade, string Text);

/// <summary>Essays and letters of three grades on the same topics, about equally long; the weakest are the longest, so that length cannot explain the order.</summary>
internal static partial class GradedFiles
{
    public static IReadOnlyList<GradedText> English { get; } = Read("Graded", "en.txt");

    public static IReadOnlyList<GradedText> Spanish { get; } = Read("Graded", "es.txt");

    /// <summary>Four grades on each topic, all texts of a language equally long to a few words.</summary>
    public static IReadOnlyList<GradedText> EqualInEnglish { get; } = Read("EqualLength", "en.txt");

    /// <summary>Four grades on each topic, all texts of a language equally long to a few words.</summary>
    public static IReadOnlyList<GradedText> EqualInSpanish { get; } = Read("EqualLength", "es.txt");

    private static List<GradedText> Read(string folder, string file) =>
        [.. Entry().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Texts", folder, file)).ReplaceLineEndings("\n"))
            .Select(entry => new GradedText(entry.Groups[1].Value, entry.Groups[2].Value[0] - '0', entry.Groups[3].Value.Trim()))];

    [GeneratedRegex(@"^=== (\S+) (\d)\n(.*?)(?=^=== |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry();
}
