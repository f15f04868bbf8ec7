using System.Text.RegularExpressions;

namespace MemoCoach.Core.Llm.Settings;

/// <summary>Where a provider's key is: <c>env:NAME</c> or <c>file:PATH</c>, the path relative to the directory of secrets and inside it.</summary>
internal static partial class KeyReference
{
    private const string FilePrefix = "file:";

    /// <summary>Whether a text is such a reference. A key itself never is.</summary>
    public static bool IsValid(string text) => VariableForm().IsMatch(text) || (FileForm().IsMatch(text) && !text.Split('/', ':').Contains(".."));

    /// <summary>The path of a <c>file:</c> reference; null for the other kind.</summary>
    public static string? PathOf(string reference) =>
        reference.StartsWith(FilePrefix, StringComparison.Ordinal) ? reference[FilePrefix.Length..] : null;

    [GeneratedRegex(@"^env:[A-Z_][A-Z0-9_]*\z")]
    private static partial Regex VariableForm();

    [GeneratedRegex(@"^file:[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*\z")]
    private static partial Regex FileForm();
}
