using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>
/// The first pass over a document: syntax and bounds. YamlDotNet has no limit for aliases, so a file of a few lines can
/// unfold to billions of values; aliases, anchors and tags are refused and depth and count are bounded before anything is built.
/// </summary>
internal sealed class YamlEvents(string file, ICollection<ConfigurationProblem> problems)
{
    private const int MostEvents = 20_000;
    private const int MostNested = 50;

    private readonly List<ParsingEvent> events = [];
    private int depth;
    private int documents;
    private bool refused;

    /// <summary>The events between start and end of the document, or null and problems.</summary>
    internal static IReadOnlyList<ParsingEvent>? Read(string file, string text, ICollection<ConfigurationProblem> problems) =>
        new YamlEvents(file, problems).Read(text);

    private List<ParsingEvent>? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext() && Take(parser.Current!))
            {
            }
        }
        catch (YamlException syntax)
        {
            Refuse(YamlSyntaxProblem.Of(file, syntax, text));
        }
        catch (Exception defect) when (defect is ArgumentException or InvalidOperationException)
        {
            // YamlDotNet 18.1.0 trips over \U escapes beyond U+10FFFF and over some tabs after a key; it cannot say where.
            Refuse(parser.Current?.End ?? Mark.Empty, "This is not valid YAML after this place. Look for a tab, or an escape such as \\UFFFFFFFF that is no character, and rewrite it.");
        }

        return refused ? null : events;
    }

    private bool Take(ParsingEvent current)
    {
        switch (current)
        {
            case StreamStart or StreamEnd or DocumentEnd or Comment:
                return true;
            case DocumentStart:
                return ++documents == 1 || Refuse(current.Start, "A second document begins here. Keep one document a file: delete the line ---.");
            case AnchorAlias:
                _ = Refuse(current.Start, "An alias (*name) is not allowed. Write the value out; quote a text that begins with an asterisk.");
                return true;
            case NodeEvent node:
                CheckProperties(node);
                break;
        }

        events.Add(current);
        return WithinBounds(current);
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _ = Refuse(node.Start, "An anchor (&name) is not allowed. Delete it; quote a text that begins with an ampersand.");
        }

        if (!node.Tag.IsEmpty)
        {
            _ = Refuse(node.Start, "A tag (!name) is not allowed. Delete it; quote a text that begins with an exclamation mark.");
        }
    }

    private bool WithinBounds(ParsingEvent current)
    {
        depth += current.NestingIncrease;
        if (depth > MostNested)
        {
            return Refuse(current.Start, $"The file is nested more than {MostNested} levels deep here. Flatten it.");
        }

        return events.Count <= MostEvents || Refuse(current.Start, $"The file has more than {MostEvents} values and keys. Shorten it.");
    }

    private bool Refuse(Mark mark, string message) => Refuse(ConfigPlace.Of(file, mark).Problem(message));

    private bool Refuse(ConfigurationProblem problem)
    {
        problems.Add(problem);
        refused = true;
        return false;
    }
}
