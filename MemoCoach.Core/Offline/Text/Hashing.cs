namespace MemoCoach.Core.Offline.Text;

/// <summary>Hashes that are the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class Hashing
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a over UTF-16 units (Fowler, Noll, Vo; draft-eastlake-fnv).</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    public static uint Combine(uint hash, uint next) => (hash ^ next) * Prime;

    public static ulong Wide(uint high, uint low) => ((ulong)high << 32) | low;
}
