using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Builds nodes from the events of a document that passed <see cref="YamlEvents"/>.</summary>
internal sealed class YamlTree(string file, IReadOnlyList<ParsingEvent> events, ICollection<ConfigurationProblem> problems)
{
    private int next;

    /// <summary>The document's root, or null if the text is refused (with problems) or empty (without).</summary>
    internal static ConfigNode? Read(ConfigurationText source, ICollection<ConfigurationProblem> problems)
    {
        var text = Utf8Text.Check(source, problems);
        var events = text is null ? null : YamlEvents.Read(source.File, text, problems);
        return events is { Count: > 0 } ? new YamlTree(source.File, events, problems).Node() : null;
    }

    /// <summary>The value of a variable, or null and problems.</summary>
    internal static ConfigNode? Read(EnvironmentValue value, ICollection<ConfigurationProblem> problems) => value.IsYaml
        ? Read(new ConfigurationText(value.Place.File, value.Text), problems)
        : new ConfigScalar(value.Place, value.Text, isPlain: true);

    private ConfigNode Node() => events[next++] switch
    {
        MappingStart start => new ConfigMapping(PlaceOf(start), [.. Mapping()]),
        SequenceStart start => new ConfigSequence(PlaceOf(start), [.. Sequence()]),
        Scalar scalar => new ConfigScalar(PlaceOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
        var other => throw new InvalidOperationException($"A node cannot begin with the event {other}."),
    };

    private IEnumerable<ConfigNode> Sequence()
    {
        while (events[next] is not SequenceEnd)
        {
            yield return Node();
        }

        next++;
    }

    private IEnumerable<ConfigEntry> Mapping()
    {
        var lines = new Dictionary<string, int>();
        while (events[next] is not MappingEnd)
        {
            var key = Node();
            // Of "- : text" YamlDotNet 18.1.0 makes a mapping with a single node.
            var value = events[next] is MappingEnd ? null : Node();
            if (value is null)
            {
                problems.Add(key.Place.Problem("A colon stands here without a key before it. Write the key, or put quotes round a text that begins with a colon."));
            }
            else if (key is not ConfigScalar name)
            {
                problems.Add(key.Place.Problem("A key must be a single word. Put quotes round a text that begins with a bracket."));
            }
            else if (lines.TryAdd(name.Text, name.Place.Line))
            {
                yield return new(name, value);
            }
            else
            {
                problems.Add(key.Place.Problem($"The key {Shown.Value(name.Text)} stands twice, first in line {lines[name.Text]}. Delete one of them."));
            }
        }

        next++;
    }

    private ConfigPlace PlaceOf(ParsingEvent start) => ConfigPlace.Of(file, start.Start);
}
