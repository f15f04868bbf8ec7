using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Chooses what to quote.</summary>
internal static class Evidence
{
    private const int Most = 3;

    public static IReadOnlyList<TextSpan> None => [];

    /// <summary>The first sentences that hold, quoted short.</summary>
    public static IReadOnlyList<TextSpan> Sentences(MemoReading memo, IEnumerable<Sentence> sentences) =>
        [.. sentences.Take(Most).Select(sentence => Clip.Quotation(memo.Text, sentence.Span))];

    /// <summary>The sentences of the first marks of a cue, each once.</summary>
    public static IReadOnlyList<TextSpan> SentencesOf(MemoReading memo, Cue cue)
    {
        var spans = new List<TextSpan>();
        var last = -1;
        foreach (var mark in memo.Of(cue))
        {
            if (mark.Sentence != last && spans.Count < Most)
            {
                spans.Add(Clip.Quotation(memo.Text, memo.Sentences[mark.Sentence].Span));
                last = mark.Sentence;
            }
        }

        return spans;
    }

    /// <summary>The first marks of a cue themselves, those that say the same once.</summary>
    public static IReadOnlyList<TextSpan> Marks(MemoReading memo, Cue cue)
    {
        var keys = new HashSet<uint>();
        var spans = new List<TextSpan>();
        foreach (var mark in memo.Of(cue))
        {
            if (spans.Count < Most && keys.Add(mark.Key))
            {
                spans.Add(mark.Span);
            }
        }

        return spans;
    }
}
