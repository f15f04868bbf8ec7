namespace MemoCoach.Core.Offline.Text;

/// <summary>Finds the words at the beginning of a block that work as its heading: set in bold, up to an early colon, or a first sentence of few words ("4. RISKS. …").</summary>
internal static class Labels
{
    private const int LongestBold = 140;
    private const int MostWords = 5;

    /// <summary>The words of the label.</summary>
    /// <returns>None if the block has no label.</returns>
    public static ReadOnlySpan<Token> Find(FoldedText text, Block block, ReadOnlySpan<Token> words) =>
        BoldEnd(text, block) is > 0 and var end ? Before(words, end) : UpToColon(text, words);

    /// <summary>The words of a first sentence so short that it can only be a heading, if more follows.</summary>
    public static ReadOnlySpan<Token> Opening(ReadOnlySpan<Token> words)
    {
        for (var i = 1; i < words.Length && i <= MostWords; i++)
        {
            if (words[i].Gap == Gap.SentenceEnd)
            {
                return words[..i];
            }
        }

        return [];
    }

    private static int BoldEnd(FoldedText text, Block block)
    {
        var start = text[new TextSpan(block.Span.Start, Math.Min(block.Span.End, block.Span.Start + LongestBold))];
        return start.StartsWith("**") && start[2..].IndexOf("**") is > 0 and var length ? block.Span.Start + length + 2 : 0;
    }

    private static ReadOnlySpan<Token> Before(ReadOnlySpan<Token> words, int end)
    {
        var last = 0;
        while (last < words.Length && words[last].Start < end)
        {
            last++;
        }

        return words[..last];
    }

    private static ReadOnlySpan<Token> UpToColon(FoldedText text, ReadOnlySpan<Token> words)
    {
        for (var i = 1; i < words.Length && i <= MostWords; i++)
        {
            if (words[i].Gap == Gap.Stop && text[new TextSpan(words[i - 1].End, words[i].Start)].Contains(':'))
            {
                return words[..i];
            }
        }

        return [];
    }
}
