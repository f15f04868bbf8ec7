using DiffPlex;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Core.Versions;

/// <summary>
/// Compares two texts (Myers 1986, by DiffPlex): line by line, and word by word where lines changed. Stretches that have too many lines or words for
/// that are shown as replaced as a whole, so that two long texts without anything in common take no longer than others.
/// </summary>
public static class TextDiff
{
    /// <summary>Lines or words of both texts that are compared one by one: the algorithm takes up to the square of their number.</summary>
    private const int MostPieces = 4_000;
    private static readonly LineEndChunker Lines = new();
    private static readonly WordChunker Words = new();

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>What is kept and removed put together is the earlier text, what is kept and added the later one.</returns>
    public static IReadOnlyList<DiffPart> Between(string before, string after)
    {
        var parts = new DiffParts();
        Compare(before, after, Lines, parts, (removed, added) => Compare(removed, added, Words, parts, parts.Replace));
        return parts.ToList();
    }

    private static void Compare(string before, string after, IChunker chunker, DiffParts parts, Action<string, string> change)
    {
        var (old, young) = (chunker.Chunk(before), chunker.Chunk(after));
        var start = old.Zip(young).TakeWhile(Same).Count();
        var end = old.Skip(start).Reverse().Zip(young.Skip(start).Reverse()).TakeWhile(Same).Count();
        var (removed, added) = (Join(old, start, old.Count - end), Join(young, start, young.Count - end));
        parts.Add(DiffKind.Kept, Join(old, 0, start));
        if (old.Count + young.Count - (2 * (start + end)) > MostPieces)
        {
            parts.Replace(removed, added);
        }
        else
        {
            CompareAll(removed, added, chunker, parts, change);
        }

        parts.Add(DiffKind.Kept, Join(old, old.Count - end, old.Count));
    }

    private static void CompareAll(string before, string after, IChunker chunker, DiffParts parts, Action<string, string> change)
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

    private static bool Same((string First, string Second) pair) => pair.First == pair.Second;

    private static string Join(IReadOnlyList<string> pieces, int start, int end) => string.Concat(pieces.Skip(start).Take(end - start));
}
