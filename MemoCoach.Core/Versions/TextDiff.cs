using DiffPlex;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Core.Versions;

/// <summary>
/// Compares two texts (Myers 1986, by DiffPlex): line by line, and word by word where lines changed. Stretches that have too many words for that
/// are shown as replaced as a whole, so that two long texts without anything in common take no longer than others.
/// </summary>
public static class TextDiff
{
    private const long MostComparisons = 4_000_000;
    private static readonly LineEndChunker Lines = new();
    private static readonly WordChunker Words = new();

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>What is kept and removed put together is the earlier text, what is kept and added the later one.</returns>
    public static IReadOnlyList<DiffPart> Between(string before, string after)
    {
        var parts = new DiffParts();
        Compare(before, after, Lines, parts, (removed, added) => CompareWords(removed, added, parts));
        return parts.ToList();
    }

    private static void CompareWords(string removed, string added, DiffParts parts)
    {
        if ((long)Words.Chunk(removed).Count * Words.Chunk(added).Count > MostComparisons)
        {
            parts.Replace(removed, added);
            return;
        }

        Compare(removed, added, Words, parts, parts.Replace);
    }

    private static void Compare(string before, string after, IChunker chunker, DiffParts parts, Action<string, string> change)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var position = 0;
        foreach (var block in diff.DiffBlocks)
        {
            parts.Add(DiffKind.Kept, Join(diff.PiecesOld, position, block.DeleteStartA));
            position = block.DeleteStartA + block.DeleteCountA;
            change(Join(diff.PiecesOld, block.DeleteStartA, position), Join(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB));
        }

        parts.Add(DiffKind.Kept, Join(diff.PiecesOld, position, diff.PiecesOld.Count));
    }

    private static string Join(IReadOnlyList<string> pieces, int start, int end) => string.Concat(pieces.Skip(start).Take(end - start));
}
