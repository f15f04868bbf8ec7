using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Lengths in words of the sentences that stand in paragraphs.</summary>
internal sealed class SentenceLengths
{
    private const int FewestWords = 3;

    public SentenceLengths(MemoReading memo)
    {
        var sum = 0.0;
        var squares = 0.0;
        foreach (var sentence in memo.Sentences)
        {
            if (memo.Blocks[sentence.Block].Kind == BlockKind.Paragraph && sentence.Words >= FewestWords)
            {
                Count++;
                sum += sentence.Words;
                squares += (double)sentence.Words * sentence.Words;
                Longest = Longest is null || sentence.Words > Longest.Words ? sentence : Longest;
            }
        }

        Mean = Count == 0 ? 0 : sum / Count;
        Deviation = Count == 0 ? 0 : Math.Sqrt(Math.Max(0, (squares / Count) - (Mean * Mean)));
    }

    public int Count { get; }

    public double Mean { get; }

    public double Deviation { get; }

    public Sentence? Longest { get; }
}
