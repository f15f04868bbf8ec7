namespace MemoCoach.Core.Offline.Text;

/// <summary>What a reader takes in at once: a paragraph, or a list with its items.</summary>
/// <param name="Span">From the first character to the last.</param>
/// <param name="FirstSentence">Number of its first sentence.</param>
/// <param name="EndSentence">Number after its last.</param>
/// <param name="Words">Words that count.</param>
/// <param name="FirstBlock">Number of its first block.</param>
internal readonly record struct Passage(TextSpan Span, int FirstSentence, int EndSentence, int Words, int FirstBlock)
{
    /// <summary>Puts neighbouring list items and table rows together; leaves out what has no sentence that counts.</summary>
    public static IEnumerable<Passage> Of(MemoReading memo)
    {
        for (var i = 0; i < memo.Blocks.Count; i++)
        {
            if (!memo.Blocks[i].IsProse)
            {
                continue;
            }

            var last = i;
            while (memo.Blocks[i].Kind != BlockKind.Paragraph && last + 1 < memo.Blocks.Count && memo.Blocks[last + 1].Kind == memo.Blocks[i].Kind)
            {
                last++;
            }

            var words = Enumerable.Range(i, last - i + 1).Sum(number => memo.Blocks[number].Words);
            if (words > 0)
            {
                yield return new(new(memo.Blocks[i].Span.Start, memo.Blocks[last].Span.End), memo.Blocks[i].FirstSentence, memo.Blocks[last].EndSentence, words, i);
            }

            i = last;
        }
    }
}
