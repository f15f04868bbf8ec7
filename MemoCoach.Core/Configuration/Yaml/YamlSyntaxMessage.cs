using YamlDotNet.Core;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Says what is wrong with a text that is not YAML.</summary>
internal static class YamlSyntaxMessage
{
    /// <summary>The parser's finding (it never quotes the text, which may hold a secret) with a hint.</summary>
    internal static string For(YamlException syntax, string text)
    {
        var hint = HasTab(text, (int)syntax.Start.Line)
            ? "YAML is indented with spaces: replace the tab."
            : "Look at the indentation, colons, quotes and brackets here and in the line before.";
        return $"This is not valid YAML. {syntax.Message.TrimEnd('.')}. {hint}";
    }

    // A tab is often noticed only in the line before, where the value seems to go on.
    private static bool HasTab(string text, int line) =>
        text.Split('\n').Skip(line - 1).Take(2).Any(candidate => candidate.TrimStart(' ').StartsWith('\t'));
}
