namespace MemoCoach.Core.Offline.Text;

/// <summary>Finds slips that need no grammar: doubled words, small letters where a capital belongs, misspelled words. The lexicon adds wrong phrases.</summary>
internal sealed class ErrorFinder(FoldedText text, Lexicon lexicon, Spelling spelling)
{
    private const int ShortestDoubled = 2;

    public void Find(ReadOnlySpan<Token> tokens, bool startsInParagraph, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        if (startsInParagraph && tokens[0].Kind == TokenKind.Word && char.IsLower(text.Original[tokens[0].Start]))
        {
            Add(tokens[0].Span, found);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (IsDoubled(tokens, i) || IsSmallI(tokens[i]) || IsMisspelled(tokens[i]) || Disagrees(tokens, i)))
            {
                Add(tokens[i].Span, found);
            }
        }
    }

    /// <summary>Names are spelled as they like.</summary>
    private bool IsMisspelled(in Token token)
    {
        if (token.Word >= 0 || token.Capital)
        {
            return false;
        }

        var word = text.Word(token.Span);
        return WordEndings.Has(word, lexicon.Endings.Wrong) || spelling.IsMisspelled(word);
    }

    /// <summary>An article of the other gender before an ending that has only one (Spanish).</summary>
    private bool Disagrees(ReadOnlySpan<Token> tokens, int i)
    {
        if (i == 0 || tokens[i].Gap != Gap.Space || tokens[i].Capital)
        {
            return false;
        }

        var noun = text.Word(tokens[i].Span);
        return (tokens[i - 1].Is(Cue.MasculineArticle) && WordEndings.Has(noun, lexicon.Endings.Feminine))
            || (tokens[i - 1].Is(Cue.FeminineArticle) && WordEndings.Has(noun, lexicon.Endings.Masculine));
    }

    private static void Add(TextSpan span, List<(Cue Cue, TextSpan Span, uint Key)> found) => found.Add((Cue.Error, span, (uint)span.Start));

    private static bool IsDoubled(ReadOnlySpan<Token> tokens, int i) =>
        i > 0 && tokens[i].Gap == Gap.Space && tokens[i].Hash == tokens[i - 1].Hash && tokens[i].End - tokens[i].Start >= ShortestDoubled
        && (tokens[i].Is(Cue.Article) || tokens[i].Is(Cue.Preposition) || tokens[i].Is(Cue.Conjunction));

    private bool IsSmallI(in Token token) =>
        token.End - token.Start == 1 && text.Original[token.Start] == 'i' && token.Is(Cue.FirstPerson);
}
