using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Writes a merged document as YAML for people. Comments are lost, since those of the base may not hold for the overlay.</summary>
internal static class MergedText
{
    internal static string Of(ConfigNode root, IReadOnlyList<string> files)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"# Merged from {string.Join(" and ", files)}.");
        var emitter = new Emitter(text, new EmitterSettings().WithBestWidth(int.MaxValue).WithIndentedSequences().WithNewLine("\n"));
        var replay = new NodeReplay(root, nulls: true);
        while (replay.MoveNext())
        {
            emitter.Emit(replay.Current is Scalar scalar ? Readable(scalar) : replay.Current!);
        }

        return text.ToString();
    }

    // A prompt on one line full of \n is nothing that a person can edit.
    private static Scalar Readable(Scalar scalar) => scalar.Style == ScalarStyle.DoubleQuoted && scalar.Value.Contains('\n', StringComparison.Ordinal)
        ? new(scalar.Anchor, scalar.Tag, scalar.Value, ScalarStyle.Literal, isPlainImplicit: false, isQuotedImplicit: true)
        : scalar;
}
