using System.Globalization;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Origins;

/// <summary>A single value.</summary>
/// <param name="Key">Document and keys, joined by dots.</param>
/// <param name="Text">The value.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record OriginLeaf(string Key, string Text, ConfigPlace Place);

/// <summary>Goes through the values of a document.</summary>
internal static class OriginWalk
{
    /// <summary>The values; one that the files give as well has its place there, so that only what an administrator changed counts as theirs.</summary>
    internal static IEnumerable<OriginLeaf> Leaves(string key, ConfigNode node, ConfigNode? file) => node switch
    {
        ConfigMapping when node.Entries.Count > 0 => node.Entries.SelectMany(entry => Leaves($"{key}.{entry.Name}", entry.Value, file?[entry.Name])),
        ConfigSequence when node.Items.Count > 0 => node.Items.SelectMany((item, index) =>
            Leaves(string.Create(CultureInfo.InvariantCulture, $"{key}.{index}"), item, file?.Items.ElementAtOrDefault(index))),
        _ => [new(key, node.Text ?? node.Kind, !EnvironmentValues.IsVariable(node.Place) && file?.Text == node.Text ? file?.Place ?? node.Place : node.Place)],
    };
}
