using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Feedback;

/// <summary>What a passage is about: its most frequent content word, the longer one among equals.</summary>
internal static class Topic
{
    public static string Of(MemoReading memo, Passage passage)
    {
        var counts = new Dictionary<uint, (int Count, TextSpan Span)>();
        foreach (var sentence in memo.SentencesOf(passage))
        {
            foreach (var token in memo.TokensOf(sentence))
            {
                if (ContentWords.IsContent(token) && !token.Is(Cue.Vague) && !memo.Blocks[sentence.Block].Label.Overlaps(token.Span))
                {
                    var known = counts.GetValueOrDefault(token.Stem);
                    counts[token.Stem] = (known.Count + 1, known.Count == 0 ? token.Span : known.Span);
                }
            }
        }

        var best = counts.Values.OrderByDescending(word => word.Count).ThenByDescending(word => word.Span.Length).ThenBy(word => word.Span.Start).FirstOrDefault();
        return memo.Quote(best.Count == 0 ? Clip.To(memo.Text, passage.Span, 40) : Clip.To(memo.Text, best.Span, 40));
    }
}
