using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Names the class to build for the read-only interfaces of our records; YamlDotNet knows only the mutable ones.</summary>
internal sealed class ReadOnlyCollections : INodeTypeResolver
{
    /// <inheritdoc/>
    public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
    {
        if (currentType.IsGenericType && Implementation(currentType.GetGenericTypeDefinition()) is { } implementation)
        {
            currentType = implementation.MakeGenericType(currentType.GenericTypeArguments);
        }

        // Other resolvers may still look at the class.
        return false;
    }

    private static Type? Implementation(Type definition) =>
        definition == typeof(IReadOnlyList<>) ? typeof(List<>)
        : definition == typeof(IReadOnlyDictionary<,>) ? typeof(Dictionary<,>)
        : null;
}
