using System.Globalization;

namespace MemoCoach.Core.Offline.Text;

/// <summary>Tells what a number is: money, a share, a date, a span of time, a plain figure, or only a code.</summary>
internal readonly ref struct NumberFact(FoldedText text, ReadOnlySpan<Token> tokens, int index)
{
    private readonly ReadOnlySpan<Token> tokens = tokens;

    public (Cue? Kind, TextSpan Span) Read()
    {
        var token = tokens[index];
        var unit = Follows(1, Cue.Multiplier) ? 2 : 1;
        var start = token.Start;
        if (token.Gap == Gap.Hyphen && index > 0 && tokens[index - 1].Capital)
        {
            return (null, default);
        }

        if (start > 0 && Characters.IsCurrency(text[start - 1]))
        {
            return (Cue.Money, new(start - 1, unit == 2 ? tokens[index + 1].End : token.End));
        }

        if (index > 0 && token.Gap == Gap.Space && tokens[index - 1].Is(Cue.Currency))
        {
            return (Cue.Money, new(tokens[index - 1].Start, unit == 2 ? tokens[index + 1].End : token.End));
        }

        if (PercentEnd() is > 0 and var percent)
        {
            return (Cue.Percent, new(start, percent));
        }

        return Unit(unit) ?? (IsDate() ? (Cue.Date, DateSpan()) : (Cue.Figure, new(start, unit == 2 ? tokens[index + 1].End : token.End)));
    }

    private bool Follows(int distance, Cue cue) =>
        index + distance < tokens.Length && tokens[index + distance].Gap <= Gap.Hyphen && tokens[index + distance].Is(cue);

    private (Cue? Kind, TextSpan Span)? Unit(int unit)
    {
        var token = tokens[index];
        if (Follows(unit, Cue.Currency) || (unit == 2 && Follows(unit + 1, Cue.Currency)))
        {
            return (Cue.Money, new(token.Start, tokens[index + (Follows(unit, Cue.Currency) ? unit : unit + 1)].End));
        }

        var after = SkipBlanks(token.End);
        if (after < text.Length && Characters.IsCurrency(text[after]) && (index + 1 == tokens.Length || tokens[index + 1].Start > after))
        {
            return (Cue.Money, new(token.Start, after + 1));
        }

        return Follows(1, Cue.TimeUnit) ? (Cue.Duration, new(token.Start, tokens[index + 1].End)) : null;
    }

    private int PercentEnd()
    {
        var end = SkipBlanks(tokens[index].End);
        if (end < text.Length && text[end] == '%')
        {
            return end + 1;
        }

        return Follows(1, Cue.PercentWord) ? tokens[index + 1].End : 0;
    }

    private int SkipBlanks(int position) => position < text.Length && Characters.IsBlank(text[position]) ? position + 1 : position;

    private bool IsDate()
    {
        var number = text[tokens[index].Span];
        var near = Follows(1, Cue.Month) || Follows(2, Cue.Month) || (index > 0 && tokens[index - 1].Is(Cue.Month));
        return near || number.Count('/') == 2 || number.Count('-') == 2 || IsYear(number);
    }

    private static bool IsYear(ReadOnlySpan<char> number) =>
        number.Length == 4 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;

    private TextSpan DateSpan()
    {
        var start = index > 0 && tokens[index - 1].Is(Cue.Month) ? tokens[index - 1].Start : tokens[index].Start;
        var end = Follows(1, Cue.Month) ? tokens[index + 1].End : Follows(2, Cue.Month) ? tokens[index + 2].End : tokens[index].End;
        return new(start, end);
    }
}
