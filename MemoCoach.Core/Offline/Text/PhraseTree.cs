namespace MemoCoach.Core.Offline.Text;

/// <summary>Phrases of two words and more, as a tree over word numbers.</summary>
internal sealed class PhraseTree
{
    private readonly Dictionary<long, int> next = [];
    private readonly List<CueSet> cues = [default];

    public void Add(ReadOnlySpan<int> words, Cue cue)
    {
        var node = 0;
        foreach (var word in words)
        {
            var edge = Edge(node, word);
            if (!next.TryGetValue(edge, out var child))
            {
                child = cues.Count;
                cues.Add(default);
                next.Add(edge, child);
            }

            node = child;
        }

        cues[node] = cues[node].With(CueSet.Of(cue));
    }

    /// <summary>The longest phrase that begins at the first token.</summary>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="found">What the phrase tells.</param>
    /// <returns>How many tokens it has, 0 if none begins here.</returns>
    public int Match(ReadOnlySpan<Token> tokens, out CueSet found)
    {
        found = default;
        var length = 0;
        var node = 0;
        for (var i = 0; i < tokens.Length && (i == 0 || tokens[i].Gap <= Gap.Hyphen); i++)
        {
            if (tokens[i].Word < 0 || !next.TryGetValue(Edge(node, tokens[i].Word), out node))
            {
                break;
            }

            if (!cues[node].IsEmpty)
            {
                length = i + 1;
                found = cues[node];
            }
        }

        return length;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
