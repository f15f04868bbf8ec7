using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The config maps that Kustomize makes.</summary>
internal sealed class Kustomization
{
    private static readonly IDeserializer s_reader =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    public List<GeneratedMap> ConfigMapGenerator { get; init; } = [];

    public static Kustomization Read(string path) => s_reader.Deserialize<Kustomization>(Repository.Read(path));

    /// <summary>Names of the variables in a config map of the base.</summary>
    public static IEnumerable<string> Literals(string map) => Read("deploy/kubernetes/base/kustomization.yaml").ConfigMapGenerator
        .Single(generated => generated.Name == map).Literals.Select(literal => literal.Split('=')[0]);
}

/// <summary>A config map that Kustomize makes.</summary>
internal sealed class GeneratedMap
{
    public string Name { get; init; } = "";

    public List<string> Literals { get; init; } = [];

    public List<string> Files { get; init; } = [];
}
