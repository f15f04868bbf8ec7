using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Makes the immutable records of the domain from checked nodes.</summary>
internal static class YamlObjects
{
    // As strict as it goes although the nodes are checked: a gap in our checks must not become a half-filled record.
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithNodeTypeResolver(new ReadOnlyCollections())
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .WithMaximumRecursion(50)
        .Build();

    /// <summary>The record that a document describes.</summary>
    /// <exception cref="YamlException">The node was not checked against the type.</exception>
    internal static T Read<T>(ConfigNode root) =>
        Deserializer.Deserialize<T>(new NodeReplay(root, nulls: false)) ?? throw new YamlException($"The document holds no {typeof(T).Name}.");
}
