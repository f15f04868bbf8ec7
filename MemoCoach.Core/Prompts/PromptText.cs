using System.Text.RegularExpressions;

namespace MemoCoach.Core.Prompts;

/// <summary>Puts values in the place of a template's placeholders.</summary>
internal static partial class PromptText
{
    /// <summary>One pass: a placeholder's name inside a value, such as a memo that holds "{rubric}", stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(template, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
