using YamlDotNet.Core;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Says what is wrong with a text that is not YAML.</summary>
internal static class YamlSyntaxProblem
{
    /// <summary>The parser's finding (it never quotes the text, which may hold a secret) with a hint.</summary>
    internal static ConfigurationProblem Of(string file, YamlException syntax, string text)
    {
        if (TabNear(text, (int)syntax.Start.Line) is { } line)
        {
            return new(file, line, 1, "A tab stands at the beginning of this line. YAML is indented with spaces: replace it.");
        }

        var finding = syntax.Message.TrimEnd('.');
        return ConfigPlace.Of(file, syntax.Start).Problem($"This is not valid YAML. {finding}. Look at the indentation, colons, quotes and brackets here and in the line before.");
    }

    // A tab is often noticed only in the line before, where the value seems to go on.
    private static int? TabNear(string text, int line)
    {
        var near = text.Split('\n').Index().Skip(line - 1).Take(2).Where(candidate => candidate.Item.TrimStart(' ').StartsWith('\t'));
        return near.Select(candidate => (int?)(candidate.Index + 1)).FirstOrDefault();
    }
}
