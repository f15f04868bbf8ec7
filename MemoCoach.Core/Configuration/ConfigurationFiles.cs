using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration;

/// <summary>What stands in the configuration folder for one environment.</summary>
/// <param name="Texts">The documents, base before overlay.</param>
/// <param name="Problems">What stood in the way of reading others.</param>
public sealed record ConfigurationFiles(IReadOnlyList<ConfigurationText> Texts, IReadOnlyList<ConfigurationProblem> Problems)
{
    /// <summary>Makes a configuration of the files.</summary>
    /// <param name="validator">Judges them.</param>
    /// <param name="values">Values that lie over them.</param>
    /// <returns>The configuration, or all problems.</returns>
    public ConfigurationReading Judge(ConfigurationValidator validator, EnvironmentValues? values = null)
    {
        ArgumentNullException.ThrowIfNull(validator);
        return Problems.Count > 0
            ? new(null, Texts.Count == 0 ? Problems : ConfigurationValidator.InOrder([.. Problems, .. validator.Check(Texts)]))
            : validator.Read(Texts, values);
    }

    /// <summary>Each document as one text: the file itself where there is no overlay, otherwise base and overlay merged.</summary>
    /// <returns>The YAML by file name.</returns>
    /// <exception cref="ConfigurationException">The files have problems.</exception>
    public IReadOnlyDictionary<string, string> Merged() => Texts.GroupBy(text => text.FileName).ToDictionary(layers => layers.Key, Merge);

    private static string Merge(IGrouping<string, ConfigurationText> layers)
    {
        if (layers.Count() == 1)
        {
            return layers.Single().Text;
        }

        var problems = new List<ConfigurationProblem>();
        var merged = layers.Select(layer => YamlTree.Read(layer, problems)).OfType<ConfigNode>().ToList();
        return problems.Count == 0 && merged.Count > 0
            ? MergedText.Of(merged.Aggregate(Layers.Merge), [.. layers.Select(layer => layer.File)])
            : throw new ConfigurationException(problems);
    }
}
