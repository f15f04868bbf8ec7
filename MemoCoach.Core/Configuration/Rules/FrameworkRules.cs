using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>frameworks.yaml</c> must keep beyond its shape.</summary>
internal static class FrameworkRules
{
    internal static void Check(ConfigNode root, ICollection<ConfigurationProblem> problems) =>
        UniqueNames.Check((root["frameworks"]?.Items ?? []).Select(framework => framework["id"]), problems);
}
