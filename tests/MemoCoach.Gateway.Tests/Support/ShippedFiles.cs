using MemoCoach.Core.Llm;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>The product's own configuration files.</summary>
internal static class ShippedFiles
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeMapping<IReadOnlyDictionary<string, LlmProvider>, Dictionary<string, LlmProvider>>()
        .WithTypeMapping<IReadOnlyList<string>, List<string>>()
        .WithEnforceRequiredMembers()
        .Build();

    public static T Read<T>(string name) => Yaml.Deserialize<T>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", name)));
}
