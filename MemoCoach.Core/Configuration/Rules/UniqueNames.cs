using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>Names that must not come twice in a list.</summary>
internal static class UniqueNames
{
    internal static void Check(IEnumerable<ConfigNode?> names, ICollection<ConfigurationProblem> problems)
    {
        var lines = new Dictionary<string, int>();
        foreach (var name in names.OfType<ConfigScalar>().Where(name => !lines.TryAdd(name.Text, name.Place.Line)))
        {
            problems.Add(name.Place.Problem($"{Shown.Value(name.Text)} stands twice in this list, first in line {lines[name.Text]}. Rename or delete one of them."));
        }
    }
}
