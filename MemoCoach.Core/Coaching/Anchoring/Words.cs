namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>The words of a folded text: its runs of letters and digits.</summary>
internal static class Words
{
    public static List<Span> In(string text)
    {
        var words = new List<Span>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                words.Add(new(start, end));
            }

            start = end + 1;
        }

        return words;
    }
}
