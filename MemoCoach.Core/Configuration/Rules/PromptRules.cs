using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>prompt.yaml</c> must keep beyond its shape: each text holds its placeholders and no others.</summary>
internal static partial class PromptRules
{
    private static readonly Dictionary<string, string[]> Placeholders = new()
    {
        ["system"] = [],
        ["evaluation"] = ["{rubric}", "{frameworks}", "{context}", "{schema}", "{marker}", "{title}", "{memo}"],
        ["repair"] = ["{errors}"],
        ["chat"] = [],
        ["chatMaterial"] = ["{context}", "{rubric}", "{frameworks}", "{marker}", "{title}", "{memo}", "{earlier}", "{evaluation}"],
    };

    internal static void Check(ConfigNode root, ICollection<ConfigurationProblem> problems)
    {
        foreach (var (name, placeholders) in Placeholders)
        {
            foreach (var language in root[name]?.Entries ?? [])
            {
                CheckText(language.Value, placeholders, problems);
            }
        }
    }

    private static void CheckText(ConfigNode node, string[] placeholders, ICollection<ConfigurationProblem> problems)
    {
        if (node.Text is not { } text)
        {
            return;
        }

        foreach (var missing in placeholders.Where(placeholder => !text.Contains(placeholder, StringComparison.Ordinal)))
        {
            problems.Add(node.Place.Problem($"The placeholder {missing} is missing. Write it where the text belongs."));
        }

        var known = placeholders.Length == 0 ? "This text has none: delete it." : $"Known here: {string.Join(", ", placeholders)}.";
        foreach (var unknown in Placeholder().Matches(text).Select(match => match.Value).Distinct().Except(placeholders))
        {
            problems.Add(node.Place.Problem($"The placeholder {Shown.Value(unknown)} is unknown. {known}"));
        }
    }

    // A single word in braces; JSON in an example has quotes, colons or blanks between its braces.
    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9]*\}")]
    private static partial Regex Placeholder();
}
