using System.Text.RegularExpressions;
using DiffPlex;

namespace MemoCoach.Core.Versions;

/// <summary>Cuts text behind its line ends; put together again the lines are the text.</summary>
internal sealed partial class LineEndChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text) => [.. Line().Matches(text).Select(line => line.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}
