using System.Text.RegularExpressions;
using DiffPlex;

namespace MemoCoach.Core.Versions;

/// <summary>Cuts text into words, blanks and signs; put together again they are the text.</summary>
internal sealed partial class WordChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text) => [.. Piece().Matches(text).Select(piece => piece.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Piece();
}
