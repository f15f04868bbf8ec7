using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>limits.yaml</c> must keep beyond its shape.</summary>
internal static class LimitsRules
{
    internal static void Check(ConfigNode root, ICollection<ConfigurationProblem> problems)
    {
        var words = root["memo"]?["minimumWords"];
        // The shortest memo of n words has n letters and n - 1 blanks.
        if (words?.Number is { } least && root["memo"]?["maximumLength"]?.Number is { } most && (2 * least) - 1 > most)
        {
            problems.Add(words.Place.Problem($"No memo of {least} words fits into the maximumLength of {most} characters. Lower minimumWords or raise maximumLength."));
        }
    }
}
