using System.Buffers;
using System.Text;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Bounds and encoding of a document, before anything is parsed.</summary>
internal static class Utf8Text
{
    internal const int MaximumBytes = 256 * 1024;

    /// <summary>The text of a file's bytes, or null and a problem.</summary>
    internal static string? Decode(string file, ReadOnlySpan<byte> bytes, ICollection<ConfigurationProblem> problems)
    {
        if (bytes.Length > MaximumBytes)
        {
            problems.Add(TooLong(file));
            return null;
        }

        var valid = ValidPrefix(bytes);
        var text = Encoding.UTF8.GetString(bytes[..valid]);
        if (valid == bytes.Length)
        {
            return text;
        }

        problems.Add(ConfigPlace.At(file, text, text.Length).Problem("This byte is not UTF-8. Save the file with the encoding UTF-8."));
        return null;
    }

    /// <summary>The text without a byte order mark, or null and a problem.</summary>
    internal static string? Check(ConfigurationText source, ICollection<ConfigurationProblem> problems)
    {
        if (Encoding.UTF8.GetByteCount(source.Text) > MaximumBytes)
        {
            problems.Add(TooLong(source.File));
            return null;
        }

        var text = source.Text.StartsWith('\uFEFF') ? source.Text[1..] : source.Text;
        if (FirstUnprintable(text) is not { } offset)
        {
            return text;
        }

        var message = $"The character U+{(int)text[offset]:X4} is invisible and not allowed in YAML. Delete it.";
        problems.Add(ConfigPlace.At(source.File, text, offset).Problem(message));
        return null;
    }

    private static ConfigurationProblem TooLong(string file) =>
        ConfigPlace.StartOf(file).Problem($"The file is longer than {MaximumBytes / 1024} KiB. Shorten it.");

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes[valid..], out _, out var consumed) == OperationStatus.Done)
        {
            valid += consumed;
        }

        return valid;
    }

    // The parser takes U+0000 for the end of the file and would drop what follows without a word.
    private static int? FirstUnprintable(string text)
    {
        for (var offset = 0; offset < text.Length; offset++)
        {
            var unit = text[offset];
            var paired = char.IsHighSurrogate(unit) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]);
            if (paired)
            {
                offset++;
            }
            else if (char.IsSurrogate(unit) || unit is '\uFFFE' or '\uFFFF' or '\uFEFF' || (char.IsControl(unit) && unit is not ('\t' or '\n' or '\r' or '\u0085')))
            {
                return offset;
            }
        }

        return null;
    }
}
