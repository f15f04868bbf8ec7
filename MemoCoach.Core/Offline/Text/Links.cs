using System.Collections.Frozen;

namespace MemoCoach.Core.Offline.Text;

/// <summary>Tells web and mail addresses from words that merely lack a space after a full stop.</summary>
internal static class Links
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains =
        FrozenSet.Create(StringComparer.Ordinal, "com", "org", "net", "gov", "edu", "int", "mil", "io", "eu", "es", "mx", "ar", "co", "cl", "pe", "uk", "us", "de", "fr", "info")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsLink(ReadOnlySpan<char> folded)
    {
        if (folded.Contains("://", StringComparison.Ordinal) || folded.Contains('@') || folded.StartsWith("www."))
        {
            return true;
        }

        var host = folded[..(folded.IndexOf('/') is var slash and >= 0 ? slash : folded.Length)];
        var dot = host.LastIndexOf('.');
        return dot > 0 && Domains.Contains(host[(dot + 1)..]);
    }
}
