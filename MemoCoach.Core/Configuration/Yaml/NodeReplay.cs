using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Gives merged nodes to YamlDotNet as if they were parsed from one file.</summary>
internal sealed class NodeReplay(ConfigNode root) : IParser
{
    private readonly IEnumerator<ParsingEvent> events = Document(root).GetEnumerator();

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = events.MoveNext();
        Current = moved ? events.Current : null;
        return moved;
    }

    private static IEnumerable<ParsingEvent> Document(ConfigNode root) =>
        [new StreamStart(), new DocumentStart(), .. Node(root), new DocumentEnd(isImplicit: true), new StreamEnd()];

    private static IEnumerable<ParsingEvent> Node(ConfigNode node) => node switch
    {
        ConfigMapping => [new MappingStart(), .. node.Entries.SelectMany(entry => Node(entry.Key).Concat(Node(entry.Value))), new MappingEnd()],
        ConfigSequence => [new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Any), .. node.Items.SelectMany(Node), new SequenceEnd()],
        ConfigScalar scalar => [new Scalar(AnchorName.Empty, TagName.Empty, scalar.Text, scalar.IsPlain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, scalar.IsPlain, !scalar.IsPlain)],
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no events."),
    };
}
