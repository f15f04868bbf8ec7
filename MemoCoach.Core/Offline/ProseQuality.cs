using MemoCoach.Core.Offline.Signals;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline;

/// <summary>
/// How far the text is prose at all, 0 to 1. Words out of order, word salad in no language and program code would otherwise earn points for words that happen to stand in them.
/// </summary>
/// <param name="Factor">What scores above the lowest are multiplied with.</param>
/// <param name="Reason">Why it is below 1, as a sentence's part.</param>
internal sealed record ProseQuality(double Factor, string Reason)
{
    public static ProseQuality Of(MemoReading memo, Phrasebook phrases)
    {
        var worst = new[] { Language(memo, phrases), Order(memo, phrases), Code(memo, phrases), Substance(memo, phrases) }.MinBy(quality => quality.Factor)!;
        return worst;
    }

    private static ProseQuality Language(MemoReading memo, Phrasebook phrases)
    {
        var share = Math.Max(FunctionShare(memo, BlockKind.Paragraph), FunctionShare(memo, BlockKind.ListItem));
        return new(Scale.Ramp(share, 0.08, 0.26), phrases.Say("prose.foreign", 100 * share));
    }

    private static double FunctionShare(MemoReading memo, BlockKind kind)
    {
        var words = 0;
        var small = 0;
        foreach (var sentence in memo.Sentences)
        {
            if (memo.Blocks[sentence.Block].Kind == kind)
            {
                words += sentence.Words;
                small += sentence.FunctionWords;
            }
        }

        return words == 0 ? 0 : (double)small / words;
    }

    /// <summary>General words and nothing to check: hollow pages read smoothly and say nothing.</summary>
    private static ProseQuality Substance(MemoReading memo, Phrasebook phrases)
    {
        var specific = 0;
        foreach (var sentence in memo.Sentences)
        {
            specific += sentence.IsSpecific || sentence.Has(Cue.Example) ? 1 : 0;
        }

        var rate = memo.PerHundredWords(memo.Of(Cue.Vague).Length);
        var share = memo.Sentences.IsEmpty ? 0 : (double)specific / memo.Sentences.Length;
        var hollow = Scale.Ramp(rate, 5, 10) * Scale.Ramp(share, 0.3, 0.05);
        return new(1 - (0.6 * hollow), phrases.Say("prose.hollow", rate, specific, memo.Sentences.Length));
    }

    /// <summary>In a sentence an article is followed by a noun or adjective, hardly ever by another small word. Where something was taken out between them, that is another matter.</summary>
    private static ProseQuality Order(MemoReading memo, Phrasebook phrases)
    {
        var articles = 0;
        var wrong = 0;
        var first = default(TextSpan);
        foreach (var sentence in memo.Sentences)
        {
            var tokens = memo.TokensOf(sentence);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Is(Cue.Article))
                {
                    articles++;
                    if (tokens[i + 1].Start == tokens[i].End + 1 && (tokens[i + 1].Is(Cue.Preposition) || tokens[i + 1].Is(Cue.Article) || tokens[i + 1].Is(Cue.Conjunction) || tokens[i + 1].Is(Cue.Being)))
                    {
                        wrong++;
                        first = first.Length == 0 ? new(tokens[i].Start, tokens[i + 1].End) : first;
                    }
                }
            }
        }

        const int fewest = 5;
        var share = articles < fewest ? 0 : (double)wrong / articles;
        return new(Scale.Ramp(share, 0.24, 0.08), phrases.Say("prose.shuffled", wrong, memo.Quote(first)));
    }

    private static ProseQuality Code(MemoReading memo, Phrasebook phrases)
    {
        var code = memo.Blocks.Where(block => block.Kind == BlockKind.Code).Sum(block => block.Span.Length);
        var all = memo.Blocks.Sum(block => block.Span.Length);
        var share = all == 0 ? 0 : (double)code / all;
        return new(Scale.Ramp(share, 0.6, 0.2), phrases.Say("prose.code", 100 * share));
    }
}
