using MemoCoach.Core.Configuration.Shapes;
using MemoCoach.Core.Configuration.Yaml;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Prompts;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Configuration;

/// <summary>The one judge of configuration: at start, in the editor, in the API and in <c>memocoach config validate</c>. Reports every problem, never only the first.</summary>
/// <param name="signals">Names of the signals that the offline coach reads.</param>
public sealed class ConfigurationValidator(IReadOnlyCollection<string> signals)
{
    private readonly IReadOnlyList<ConfigurationDocument> documents = ConfigurationDocument.All(signals);

    /// <summary>File names of the documents that make a configuration.</summary>
    public IReadOnlyList<string> FileNames => [.. documents.Select(document => document.FileName)];

    /// <summary>Checks some documents by themselves, such as the one in an editor.</summary>
    /// <param name="texts">The documents; several texts of one document are layers, lowest first.</param>
    /// <returns>All problems, in the order of file, line and column; empty if the documents can be used.</returns>
    public IReadOnlyList<ConfigurationProblem> Check(params IEnumerable<ConfigurationText> texts)
    {
        var problems = new List<ConfigurationProblem>();
        _ = Merge(texts, problems);
        return InOrder(problems);
    }

    /// <summary>Reads a whole configuration.</summary>
    /// <param name="texts">All documents; several texts of one document are layers, lowest first.</param>
    /// <param name="environment">Values that lie over the documents.</param>
    /// <returns>The configuration, or all problems.</returns>
    public ConfigurationReading Read(IEnumerable<ConfigurationText> texts, EnvironmentValues? environment = null)
    {
        var problems = new List<ConfigurationProblem>();
        var merged = MergeAll(texts, problems);
        var effective = problems.Count == 0 ? LayEnvironment(merged, environment ?? EnvironmentValues.None, problems) : merged;
        return new(problems.Count == 0 ? Compose(effective, ConfigurationHash.Of(merged)) : null, InOrder(problems));
    }

    /// <summary>The documents by file name, every node with the place that it comes from; empty if there are problems.</summary>
    internal IReadOnlyDictionary<string, ConfigNode> Nodes(IEnumerable<ConfigurationText> texts, EnvironmentValues environment)
    {
        var problems = new List<ConfigurationProblem>();
        var merged = MergeAll(texts, problems);
        return problems.Count == 0 ? environment.Over(merged, problems) : [];
    }

    private Dictionary<string, ConfigNode> MergeAll(IEnumerable<ConfigurationText> texts, List<ConfigurationProblem> problems)
    {
        var layers = texts.ToList();
        var merged = Merge(layers, problems);
        problems.AddRange(FileNames.Except(layers.Select(layer => layer.FileName)).Select(fileName => Missing(fileName, layers.FirstOrDefault())));
        return merged;
    }

    // The documents are sound by themselves here: what is wrong now, a variable brought in.
    private Dictionary<string, ConfigNode> LayEnvironment(Dictionary<string, ConfigNode> merged, EnvironmentValues environment, List<ConfigurationProblem> problems)
    {
        var effective = environment.Over(merged, problems);
        foreach (var document in documents.Where(document => effective[document.FileName] != merged[document.FileName]))
        {
            CheckDocument(document, effective[document.FileName], problems);
        }

        return effective;
    }

    private Dictionary<string, ConfigNode> Merge(IEnumerable<ConfigurationText> texts, List<ConfigurationProblem> problems)
    {
        var merged = new Dictionary<string, ConfigNode>();
        foreach (var layers in texts.GroupBy(text => text.FileName))
        {
            if (documents.FirstOrDefault(document => document.FileName == layers.Key) is not { } document)
            {
                problems.AddRange(layers.Select(Unknown));
            }
            else if (MergeLayers(layers, problems) is { } root)
            {
                CheckDocument(document, root, problems);
                merged[document.FileName] = root;
            }
        }

        return merged;
    }

    private static void CheckDocument(ConfigurationDocument document, ConfigNode root, List<ConfigurationProblem> problems)
    {
        new ShapeCheck(problems).Check(root, document.Type);
        document.Rules(root, problems);
    }

    // A document with an unreadable layer is not looked at further: what that layer holds would be reported as missing.
    private static ConfigNode? MergeLayers(IGrouping<string, ConfigurationText> layers, List<ConfigurationProblem> problems)
    {
        ConfigNode? merged = null;
        var readable = true;
        foreach (var layer in layers)
        {
            var before = problems.Count;
            var node = YamlTree.Read(layer, problems);
            readable &= node is not null || problems.Count == before;
            merged = merged is null || node is null ? merged ?? node : Layers.Merge(merged, node);
        }

        if (merged is null && readable)
        {
            problems.Add(ConfigPlace.StartOf(layers.First().File).Problem("The file is empty. Write its keys, or put back the file that came with the product."));
        }

        return readable ? merged : null;
    }

    private static CoachConfiguration Compose(Dictionary<string, ConfigNode> merged, string version) => new()
    {
        Version = version,
        Rubric = YamlObjects.Read<Rubric>(merged[ConfigurationDocument.Rubric]),
        Frameworks = YamlObjects.Read<FrameworkCatalog>(merged[ConfigurationDocument.Frameworks]),
        Context = YamlObjects.Read<ContextCatalog>(merged[ConfigurationDocument.Context]),
        Prompt = YamlObjects.Read<PromptTemplates>(merged[ConfigurationDocument.Prompt]),
        Llm = YamlObjects.Read<LlmConfiguration>(merged[ConfigurationDocument.Llm]),
        Auth = YamlObjects.Read<AuthConfiguration>(merged[ConfigurationDocument.Auth]),
        Limits = YamlObjects.Read<LimitsConfiguration>(merged[ConfigurationDocument.Limits]),
    };

    private static ConfigurationProblem Missing(string fileName, ConfigurationText? sibling) =>
        ConfigPlace.StartOf(sibling?.File[..^sibling.FileName.Length] + fileName).Problem("The file is missing. Put it into the configuration folder.");

    private ConfigurationProblem Unknown(ConfigurationText text) =>
        ConfigPlace.StartOf(text.File).Problem($"There is no document of this name. Rename or move the file; the documents are {string.Join(", ", FileNames)}.");

    internal static IReadOnlyList<ConfigurationProblem> InOrder(IEnumerable<ConfigurationProblem> problems) =>
        [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
