namespace MemoCoach.Core.Offline.Text;

/// <summary>Finds what no word list holds: figures, money, dates, names, passives, nouns made from verbs, owners.</summary>
internal sealed class FactFinder(FoldedText text, Lexicon lexicon)
{
    private const int ShortestNominal = 8;

    public void Find(ReadOnlySpan<Token> tokens, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Number:
                    AddNumber(tokens, i, found);
                    break;
                case TokenKind.Link:
                    found.Add((Cue.Link, tokens[i].Span, tokens[i].Hash));
                    break;
                default:
                    i = AddWord(tokens, i, found);
                    break;
            }
        }

        AddOwners(found);
    }

    private void AddNumber(ReadOnlySpan<Token> tokens, int i, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        var fact = new NumberFact(text, tokens, i).Read();
        if (fact.Kind is { } kind)
        {
            found.Add((kind, fact.Span, Hashing.Of(text[fact.Span])));
            if (kind is Cue.Money or Cue.Percent or Cue.Duration)
            {
                found.Add((Cue.Figure, fact.Span, Hashing.Of(text[fact.Span])));
            }

            if (kind == Cue.Date && IsDue(tokens, i, fact.Span.Start))
            {
                found.Add((Cue.Deadline, fact.Span, Hashing.Of(text[fact.Span])));
            }
        }
    }

    /// <summary>Whether "by", "until" and the like stand right before a date.</summary>
    private static bool IsDue(ReadOnlySpan<Token> tokens, int number, int dateStart)
    {
        var before = number - 1;
        while (before >= 0 && (tokens[before].Start >= dateStart || tokens[before].Is(Cue.Article)))
        {
            before--;
        }

        return before >= 0 && tokens[before].Is(Cue.Due);
    }

    /// <summary>Adds what a word and its neighbours show.</summary>
    /// <returns>The last token used.</returns>
    private int AddWord(ReadOnlySpan<Token> tokens, int i, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        var token = tokens[i];
        if (token.Is(Cue.Being) && PassiveEnd(tokens, i) is > 0 and var participle)
        {
            found.Add((Cue.Passive, new(token.Start, tokens[participle].End), tokens[participle].Stem));
        }

        if (token.Is(Cue.Month) && !IsBesideNumber(tokens, i))
        {
            found.Add((Cue.Date, token.Span, token.Stem));
        }

        if (token.Is(Cue.NumberWord) && i + 1 < tokens.Length && tokens[i + 1].Is(Cue.TimeUnit))
        {
            found.Add((Cue.Duration, new(token.Start, tokens[i + 1].End), token.Hash));
        }
        else if (token.Is(Cue.NumberWord))
        {
            AddNumberInWords(tokens, i, found);
        }

        if (token.End - token.Start >= ShortestNominal && WordEndings.Has(text[token.Span], lexicon.Endings.Nominal))
        {
            found.Add((Cue.Nominal, token.Span, token.Stem));
        }

        AddTense(tokens, i, found);
        return token.Capital ? AddName(tokens, i, found) : i;
    }

    /// <summary>"Three hundred", "forty", "a third of"; small numbers alone are often no figures ("two things").</summary>
    private static void AddNumberInWords(ReadOnlySpan<Token> tokens, int first, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        var last = first;
        while (last + 1 < tokens.Length && tokens[last + 1].Gap <= Gap.Hyphen && (tokens[last + 1].Is(Cue.Multiplier) || (!tokens[last].Is(Cue.SmallNumber) && tokens[last + 1].Is(Cue.SmallNumber))))
        {
            last++;
        }

        var isShare = last + 1 < tokens.Length && tokens[last + 1].Gap == Gap.Space && tokens[last + 1].Is(Cue.Preposition);
        var isContinued = first > 0 && tokens[first].Gap <= Gap.Hyphen && (tokens[first - 1].Is(Cue.NumberWord) || tokens[first - 1].Is(Cue.Multiplier)) && (tokens[first].Is(Cue.SmallNumber) || tokens[first].Is(Cue.Multiplier));
        if (!isContinued && (!tokens[first].Is(Cue.SmallNumber) || last > first || isShare))
        {
            found.Add((Cue.Figure, new(tokens[first].Start, tokens[last].End), Hashing.Combine(tokens[first].Hash, tokens[last].Hash)));
        }
    }

    private void AddTense(ReadOnlySpan<Token> tokens, int i, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        var token = tokens[i];
        var isPassive = i > 0 && tokens[i - 1].Is(Cue.Being) && !tokens[i - 1].Is(Cue.Past);
        if (!isPassive && WordEndings.Has(text[token.Span], lexicon.Endings.Past))
        {
            found.Add((Cue.Past, token.Span, token.Stem));
        }

        if (WordEndings.Has(text[token.Span], lexicon.Endings.Future))
        {
            found.Add((Cue.Future, token.Span, token.Stem));
        }
        else if (WordEndings.Has(text[token.Span], lexicon.Endings.Possible))
        {
            found.Add((Cue.Possible, token.Span, token.Stem));
            found.Add((Cue.Future, token.Span, token.Stem));
        }
    }

    /// <summary>A number beside a month already made a date of both.</summary>
    private static bool IsBesideNumber(ReadOnlySpan<Token> tokens, int i)
    {
        const int reach = 2;
        foreach (var token in tokens[Math.Max(0, i - reach)..Math.Min(tokens.Length, i + reach + 1)])
        {
            if (token.Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    private int PassiveEnd(ReadOnlySpan<Token> tokens, int being)
    {
        const int reach = 3;
        for (var i = being + 1; i < tokens.Length && i <= being + reach && tokens[i].Gap == Gap.Space; i++)
        {
            if (tokens[i].Is(Cue.Participle) || (tokens[i].Kind == TokenKind.Word && WordEndings.Has(text[tokens[i].Span], lexicon.Endings.Participle)))
            {
                return i;
            }

            if (!tokens[i].Is(Cue.Being) && !tokens[i].Is(Cue.Function) && !text[tokens[i].Span].EndsWith("ly") && !text[tokens[i].Span].EndsWith("mente"))
            {
                return 0;
            }
        }

        return 0;
    }

    private static int AddName(ReadOnlySpan<Token> tokens, int i, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        var last = i;
        while (last + 1 < tokens.Length && tokens[last + 1].Capital && tokens[last + 1].Gap <= Gap.Hyphen && !tokens[last + 1].Is(Cue.Function))
        {
            last++;
        }

        var starts = tokens[i].Gap == Gap.SentenceEnd || i == 0;
        var isName = !tokens[i].Is(Cue.Function) && !tokens[i].Is(Cue.Month) && (!starts || last > i || tokens[i].AllCapitals);
        if (!isName)
        {
            return i;
        }

        found.Add(last == i && tokens[i].AllCapitals
            ? (Cue.Acronym, tokens[i].Span, tokens[i].Hash)
            : (Cue.Name, new(tokens[i].Start, tokens[last].End), tokens[i].Stem));
        if (Acts(tokens, last + 1, isFullName: last > i && !tokens[last].AllCapitals))
        {
            found.Add((Cue.Actor, new(tokens[i].Start, tokens[last].End), tokens[i].Stem));
        }

        return last;
    }

    /// <summary>A small-lettered word right after a full name, or "will" and its like after any name: what they do.</summary>
    private static bool Acts(ReadOnlySpan<Token> tokens, int next, bool isFullName) =>
        next < tokens.Length && tokens[next].Gap == Gap.Space && tokens[next].Kind == TokenKind.Word && !tokens[next].Capital
        && (tokens[next].Is(Cue.Modal) || (isFullName && !tokens[next].Is(Cue.Function)));

    /// <summary>Somebody who acts by a date, or a body or role that is said to lead or answer for something.</summary>
    private static void AddOwners(List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        var dated = found.Exists(mark => mark.Cue is Cue.Date or Cue.Deadline or Cue.OwnerVerb);
        var responsible = found.Exists(mark => mark.Cue == Cue.OwnerVerb);
        var known = found.Count;
        for (var i = 0; i < known; i++)
        {
            if ((found[i].Cue == Cue.Actor && dated) || (found[i].Cue == Cue.Decider && responsible))
            {
                found.Add((Cue.Owner, found[i].Span, found[i].Key));
            }
        }
    }
}
