using System.Collections.Frozen;

namespace MemoCoach.Core.Offline.Text;

/// <summary>The lines, mostly above a memo, that say to whom, from whom, when and about what; English and Spanish alike, since mail programs mix them.</summary>
internal static class MailHeaders
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "to", "from", "cc", "bcc", "date", "subject", "re", "attn", "through", "via", "sent", "memorandum for", "para", "de", "fecha", "asunto", "enviado", "copia", "c.c.")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SubjectNames =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "subject", "re", "asunto").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What stands after "Subject:"; empty for any other line.</summary>
    public static ReadOnlySpan<char> SubjectOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && SubjectNames.Contains(line[..colon].Trim("*_> \t")) ? line[(colon + 1)..].Trim("*_ \t") : [];
    }

    public static bool IsHeader(ReadOnlySpan<char> line)
    {
        const int longestName = 20;
        const int longestLine = 200;
        if (line.Length < longestLine && line.TrimStart("*_ ").StartsWith("memorandum for", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var colon = line[..Math.Min(line.Length, longestName)].IndexOf(':');
        return colon > 0 && line.Length < longestLine && Names.Contains(line[..colon].Trim("*_ "));
    }
}
