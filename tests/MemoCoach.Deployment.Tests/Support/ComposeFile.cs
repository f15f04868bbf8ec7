using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The parts of a compose file that must agree with the other platforms.</summary>
internal sealed class ComposeFile
{
    private static readonly IDeserializer s_reader =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    public Dictionary<string, ComposeService> Services { get; init; } = [];

    public Dictionary<string, ComposeSecret> Secrets { get; init; } = [];

    /// <summary>Reads a file of deploy/compose, or several as layers.</summary>
    public static ComposeFile Read(params string[] names) => names.Select(ReadOne).Aggregate(Merge);

    /// <summary>Anchors stand under keys that this class does not know; so they are resolved first.</summary>
    private static ComposeFile ReadOne(string name)
    {
        var resolved = new Deserializer().Deserialize<object>(new MergingParser(new Parser(new StringReader(Repository.Read($"deploy/compose/{name}")))));
        return s_reader.Deserialize<ComposeFile>(new SerializerBuilder().DisableAliases().Build().Serialize(resolved));
    }

    private static ComposeFile Merge(ComposeFile lower, ComposeFile upper) => new()
    {
        Services = lower.Services.Keys.Union(upper.Services.Keys).ToDictionary(
            name => name, name => ComposeService.Merge(lower.Services.GetValueOrDefault(name), upper.Services.GetValueOrDefault(name))),
        Secrets = lower.Secrets.Concat(upper.Secrets).ToDictionary(),
    };
}

/// <summary>A service of a compose file.</summary>
internal sealed class ComposeService
{
    public Dictionary<string, string?> Environment { get; init; } = [];

    public List<string> Secrets { get; init; } = [];

    public List<string> Ports { get; init; } = [];

    public List<string> Networks { get; init; } = [];

    public bool ReadOnly { get; init; }

    public List<string> CapDrop { get; init; } = [];

    public string? Restart { get; init; }

    public string? StopGracePeriod { get; init; }

    public ComposeHealth? Healthcheck { get; init; }

    public static ComposeService Merge(ComposeService? lower, ComposeService? upper)
    {
        if (lower is null || upper is null)
        {
            return (lower ?? upper)!;
        }

        return new()
        {
            Environment = lower.Environment.Concat(upper.Environment).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value),
            Secrets = [.. lower.Secrets.Union(upper.Secrets)],
            Ports = [.. lower.Ports.Union(upper.Ports)],
            Networks = [.. lower.Networks.Union(upper.Networks)],
            ReadOnly = lower.ReadOnly || upper.ReadOnly,
            CapDrop = [.. lower.CapDrop.Union(upper.CapDrop)],
            Restart = upper.Restart ?? lower.Restart,
            StopGracePeriod = upper.StopGracePeriod ?? lower.StopGracePeriod,
            Healthcheck = upper.Healthcheck ?? lower.Healthcheck,
        };
    }
}

/// <summary>How a composition asks a service after its health.</summary>
internal sealed class ComposeHealth
{
    public List<string> Test { get; init; } = [];
}

/// <summary>Where a secret comes from.</summary>
internal sealed class ComposeSecret
{
    public string File { get; init; } = "";
}
