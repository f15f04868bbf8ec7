namespace MemoCoach.Core.Offline.Text;

/// <summary>The stems of the words that carry content.</summary>
internal static class ContentWords
{
    private const int ShortestWord = 3;

    public static void AddTo(ICollection<uint> stems, MemoReading memo, Sentence sentence)
    {
        foreach (var token in memo.TokensOf(sentence))
        {
            if (IsContent(token))
            {
                stems.Add(token.Stem);
            }
        }
    }

    public static bool IsContent(in Token token) =>
        token.Kind == TokenKind.Word && token.End - token.Start >= ShortestWord && !token.Is(Cue.Function);
}
