using System.Text;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline;

/// <summary>Measures of a memo's text that limits, pages and coaches share.</summary>
public static class MemoText
{
    private const int LongestTitle = 120;

    /// <summary>Counts words: runs without white space that hold a letter or digit, as a word processor counts them.</summary>
    /// <param name="text">The memo.</param>
    /// <returns>The number of words.</returns>
    public static int CountWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = 0;
        var counted = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                counted = false;
            }
            else if (!counted && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)))
            {
                counted = true;
                words++;
            }
        }

        return words;
    }

    /// <summary>
    /// What a memo calls itself: its line "Subject:" ("Re:", "Asunto:") with the indented lines that go on with it, or else the Markdown heading
    /// of the first level that it opens with.
    /// </summary>
    /// <param name="text">The memo.</param>
    /// <returns>One line of 120 characters at most; null if the memo does not say.</returns>
    public static string? FindTitle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int head = 20;
        var lines = text.AsSpan().EnumerateLines();
        for (var read = 0; read < head && lines.MoveNext();)
        {
            var line = lines.Current;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            read++;
            if (MailHeaders.SubjectOf(line) is { Length: > 0 } subject)
            {
                return Shorten(subject.ToString() + Continuation(ref lines));
            }

            if (read == 1 && line.StartsWith("# ") && line.Trim("#*_ \t") is { Length: > 0 } heading)
            {
                return Shorten(heading.ToString());
            }
        }

        return null;
    }

    /// <summary>Mail programs and typists fold a long subject: the next lines are indented.</summary>
    private static string Continuation(ref SpanLineEnumerator lines)
    {
        var rest = "";
        while (rest.Length < LongestTitle && lines.MoveNext() && lines.Current is [' ' or '\t', ..] line && !line.IsWhiteSpace())
        {
            rest += $" {line.Trim("*_ \t")}";
        }

        return rest;
    }

    private static string Shorten(string title) =>
        title.Length <= LongestTitle ? title : title[..Clip.To(new FoldedText(title), new(0, title.Length), LongestTitle - 1).End] + "…";
}
