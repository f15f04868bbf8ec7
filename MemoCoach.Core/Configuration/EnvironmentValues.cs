using System.Globalization;
using MemoCoach.Core.Configuration.Yaml;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Configuration;

/// <summary>
/// The topmost layer of the configuration: single values from the environment. <c>MEMOCOACH__limits__memo__minimumWords=10</c> stands for the key
/// <c>memo: minimumWords</c> of <c>limits.yaml</c>; case does not count, the entries of a list are numbered from 0, and a value in brackets or
/// quotes is YAML.
/// </summary>
public sealed class EnvironmentValues
{
    private const string Section = "MemoCoach";
    private readonly IReadOnlyList<EnvironmentValue> _values;

    private EnvironmentValues(IReadOnlyList<EnvironmentValue> values) => _values = values;

    /// <summary>No values.</summary>
    public static EnvironmentValues None { get; } = new([]);

    /// <summary>Reads the values.</summary>
    /// <param name="configuration">Holds the environment variables.</param>
    /// <returns>The values, in the order of their names.</returns>
    public static EnvironmentValues From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);

        // Some providers give a place an empty text because others stand below it.
        return new([.. section.AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Value is { Length: > 0 } || (setting.Value is not null && !section.GetSection(setting.Key).GetChildren().Any()))
            .OrderBy(setting => setting.Key, ConfigurationKeyComparer.Instance)
            .Select(setting => EnvironmentValue.Of(setting.Key.Split(':'), setting.Value!))]);
    }

    /// <summary>Whether a place of <see cref="ConfigNode"/> is a variable.</summary>
    internal static bool IsVariable(ConfigPlace place) => place.File.StartsWith(EnvironmentValue.Prefix, StringComparison.Ordinal);

    /// <summary>Lays the values over the documents, by file name.</summary>
    internal Dictionary<string, ConfigNode> Over(IReadOnlyDictionary<string, ConfigNode> documents, ICollection<ConfigurationProblem> problems)
    {
        var laid = new Dictionary<string, ConfigNode>(documents, StringComparer.OrdinalIgnoreCase);
        foreach (var value in _values)
        {
            var fileName = value.Path[0] + ".yaml";
            if (value.Path.Count < 2 || !laid.TryGetValue(fileName, out var root))
            {
                var documentNames = string.Join(", ", documents.Keys.Select(name => Path.GetFileNameWithoutExtension(name)));
                problems.Add(value.Place.Problem($"This variable names no value of a document. Write MEMOCOACH__DOCUMENT__KEY; the documents are {documentNames}."));
            }
            else if (YamlTree.Read(value, problems) is { } node)
            {
                laid[fileName] = Set(root, value, 1, node, problems);
            }
        }

        return laid;
    }

    private static ConfigNode Set(ConfigNode below, EnvironmentValue value, int depth, ConfigNode node, ICollection<ConfigurationProblem> problems)
    {
        if (depth == value.Path.Count)
        {
            return node;
        }

        var key = value.Path[depth];
        return below is ConfigSequence
            ? SetItem(below, value, depth, node, problems)
            : below.Entries.FirstOrDefault(entry => entry.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } known
                ? new ConfigMapping(below.Place, [.. below.Entries.Select(entry => entry == known ? entry with { Value = Set(entry.Value, value, depth + 1, node, problems) } : entry)])
                : new ConfigMapping(below.Place, [.. below.Entries, new(new(value.Place, key, isPlain: true), Set(value.Nothing, value, depth + 1, node, problems))]);
    }

    private static ConfigNode SetItem(ConfigNode below, EnvironmentValue value, int depth, ConfigNode node, ICollection<ConfigurationProblem> problems)
    {
        if (int.TryParse(value.Path[depth], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < below.Items.Count)
        {
            return new ConfigSequence(below.Place, [.. below.Items.Select((item, at) => at == index ? Set(item, value, depth + 1, node, problems) : item)]);
        }

        problems.Add(value.Place.Problem($"The list has {below.Items.Count} entries, numbered from 0; there is no {Shown.Value(value.Path[depth])}. To replace the whole list write it in brackets: [a, b]."));
        return below;
    }
}
