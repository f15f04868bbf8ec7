namespace MemoCoach.Core.Offline.Text;

/// <summary>Splits a block into words, numbers and links, and remembers what stands between them.</summary>
internal sealed class Tokenizer(FoldedText text, Lexicon lexicon, List<Token> tokens)
{
    private const int StemLength = 6;

    /// <summary>Longer ones are read as words: it keeps the time linear whatever is pasted.</summary>
    private const int MaximumLinkLength = 512;

    /// <summary>Appends the tokens of a block.</summary>
    public void Read(TextSpan block)
    {
        var gap = Gap.SentenceEnd;
        var position = block.Start;
        while (position < block.End)
        {
            var end = TokenEnd(position, block.End, out var kind);
            if (end == position)
            {
                gap = Widest(gap, GapOf(position, block.End));
                position++;
            }
            else
            {
                tokens.Add(Describe(new(position, end), kind, gap));
                gap = Gap.Space;
                position = end;
            }
        }
    }

    private static Gap Widest(Gap one, Gap other) => one > other ? one : other;

    private int TokenEnd(int start, int limit, out TokenKind kind)
    {
        kind = TokenKind.Word;
        if (char.IsAsciiDigit(text[start]))
        {
            kind = TokenKind.Number;
            return NumberEnd(start, limit);
        }

        if (!Characters.IsWordPart(text[start]))
        {
            return start;
        }

        var end = WordEnd(start, limit);
        var link = LinkEnd(start, end, limit);
        if (link == end)
        {
            return end;
        }

        kind = TokenKind.Link;
        return link;
    }

    private int NumberEnd(int start, int limit)
    {
        var end = start + 1;
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || (IsNumberMark(text[end]) && end + 1 < limit && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsNumberMark(char character) => character is '.' or ',' or '/' or ':' or '-';

    private int WordEnd(int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            var joins = text[end] == '\'' || (text[end] == '.' && IsSingleLetter(start, end));
            if (Characters.IsWordPart(text[end]) || char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            else if (joins && end + 1 < limit && Characters.IsWordPart(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsSingleLetter(int start, int end) => end - start == 1 || (end - start >= 3 && text[end - 2] == '.');

    /// <summary>The end of a web or mail address that begins with this word, or the word's own end.</summary>
    private int LinkEnd(int start, int wordEnd, int limit)
    {
        if (wordEnd + 1 >= limit || text[wordEnd] is not ('.' or ':' or '@' or '-' or '_') || !IsLinkPart(text[wordEnd + 1]))
        {
            return wordEnd;
        }

        var end = wordEnd;
        while (end < limit && end - start < MaximumLinkLength && IsLinkPart(text[end]))
        {
            end++;
        }

        while (end > wordEnd && text[end - 1] is '.' or ',' or ':' or '-')
        {
            end--;
        }

        return Links.IsLink(text[new TextSpan(start, end)]) ? end : wordEnd;
    }

    private static bool IsLinkPart(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '/' or ':' or '@' or '-' or '_' or '?' or '=' or '&' or '%' or '#' or '~' or '+';

    private Gap GapOf(int position, int limit)
    {
        var character = text[position];
        if (Characters.IsBlank(character) || character is '\n' or '\r' or '*' or '_' or '`')
        {
            return Gap.Space;
        }

        return character switch
        {
            '-' or '\'' or '/' => Gap.Hyphen,
            ';' or ':' or '|' or '—' or '–' => Gap.Stop,
            _ when Characters.IsSentenceMark(character) && EndsSentence(position, limit) => Gap.SentenceEnd,
            _ => Gap.Comma,
        };
    }

    private bool EndsSentence(int position, int limit)
    {
        const int longestRun = 8;
        var next = position + 1;
        while (next < limit && next < position + longestRun && (Characters.IsSentenceMark(text[next]) || Characters.IsClosing(text[next])))
        {
            next++;
        }

        var followed = next >= limit || char.IsWhiteSpace(text[next]);
        return followed && (text[position] != '.' || tokens.Count == 0 || !IsAbbreviation(tokens[^1], position, next, limit));
    }

    private bool IsAbbreviation(in Token before, int position, int next, int limit)
    {
        if (before.End != position || before.Kind != TokenKind.Word || next >= limit)
        {
            return false;
        }

        return before.Is(Cue.Abbreviation) || (before.Capital && before.End - before.Start == 1) || text[new TextSpan(before.Start, before.End)].Contains('.');
    }

    private Token Describe(TextSpan span, TokenKind kind, Gap gap)
    {
        var word = text.Word(span);
        var entry = kind == TokenKind.Word ? lexicon.Find(word) : null;
        var first = text.Original[span.Start];
        return new()
        {
            Start = span.Start,
            End = span.End,
            Kind = kind,
            Gap = gap,
            Capital = char.IsUpper(first),
            AllCapitals = span.Length > 1 && char.IsUpper(first) && char.IsUpper(text.Original[span.End - 1]) && char.IsUpper(text.Original[span.Start + 1]),
            Word = entry?.Number ?? -1,
            Cues = Sense(entry?.Cues ?? default, char.IsUpper(first) && gap != Gap.SentenceEnd),
            Hash = Hashing.Of(word),
            Stem = Hashing.Of(StemOf(word)),
        };
    }

    /// <summary>"May" in the middle of a sentence is the month, "may" is not.</summary>
    private static CueSet Sense(CueSet cues, bool capitalInside) =>
        cues.Has(Cue.Month) && cues.Has(Cue.Hedge) ? (capitalInside ? CueSet.Of(Cue.Month) : cues.Without(CueSet.Of(Cue.Month))) : cues;

    /// <summary>Cut-off stemming: crude, and equally good for both languages.</summary>
    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        var plural = word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
        return plural.Length > StemLength ? plural[..StemLength] : plural;
    }
}
