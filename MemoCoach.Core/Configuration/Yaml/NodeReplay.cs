using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Gives merged nodes to YamlDotNet as if they were parsed from one file.</summary>
/// <param name="root">The document.</param>
/// <param name="nulls">Whether keys without a value are given too. Reading records leaves them out: YamlDotNet's strictness refuses them even where a property may be null.</param>
internal sealed class NodeReplay(ConfigNode root, bool nulls) : IParser
{
    private readonly IEnumerator<ParsingEvent> events = Document(root, nulls).GetEnumerator();

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = events.MoveNext();
        Current = moved ? events.Current : null;
        return moved;
    }

    private static IEnumerable<ParsingEvent> Document(ConfigNode root, bool nulls) =>
        [new StreamStart(), new DocumentStart(), .. Node(root, nulls), new DocumentEnd(isImplicit: true), new StreamEnd()];

    private static IEnumerable<ParsingEvent> Node(ConfigNode node, bool nulls) => node switch
    {
        ConfigMapping => [new MappingStart(), .. Entries(node, nulls).SelectMany(entry => Node(entry.Key, nulls).Concat(Node(entry.Value, nulls))), new MappingEnd()],
        ConfigSequence => [new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Any), .. node.Items.SelectMany(item => Node(item, nulls)), new SequenceEnd()],
        ConfigScalar scalar => [new Scalar(AnchorName.Empty, TagName.Empty, scalar.Text, scalar.IsPlain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, scalar.IsPlain, !scalar.IsPlain)],
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no events."),
    };

    private static IEnumerable<ConfigEntry> Entries(ConfigNode node, bool nulls) =>
        node.Entries.Where(entry => nulls || entry.Value is not ConfigScalar scalar || !ScalarForms.IsNull(scalar));
}
