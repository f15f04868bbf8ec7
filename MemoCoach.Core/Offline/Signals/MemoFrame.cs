using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether a letter's greeting stands before its text and its closing formula after it.</summary>
internal static class MemoFrame
{
    private const int MostWords = 8;

    /// <summary>The share of the two that stand where they belong; none if the memo has neither.</summary>
    public static double? Of(MemoReading memo)
    {
        var text = Enumerable.Range(0, memo.Blocks.Count).Where(i => memo.Blocks[i].IsProse && memo.Blocks[i].Words > MostWords).ToList();
        if (text.Count == 0)
        {
            return null;
        }

        double?[] places = [Place(memo, Cue.Greeting, place => place < text[0]), Place(memo, Cue.SignOff, place => place > text[^1])];
        return places.Average();
    }

    /// <summary>Whether it is addressed to somebody.</summary>
    public static bool HasGreeting(MemoReading memo) => memo.Blocks.Any(block => Is(memo, block, Cue.Greeting));

    private static double? Place(MemoReading memo, Cue cue, Func<int, bool> isRight)
    {
        for (var i = 0; i < memo.Blocks.Count; i++)
        {
            if (Is(memo, memo.Blocks[i], cue))
            {
                return isRight(i) ? 1 : 0;
            }
        }

        return null;
    }

    private static bool Is(MemoReading memo, Block block, Cue cue)
    {
        if (block.Kind == BlockKind.Heading)
        {
            return block.HeadingCues.Has(cue);
        }

        return block.IsProse && block.Words is > 0 and <= MostWords && memo.Sentences[block.FirstSentence].Has(cue);
    }
}
