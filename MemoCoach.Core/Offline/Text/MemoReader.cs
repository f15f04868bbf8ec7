using System.Runtime.InteropServices;

namespace MemoCoach.Core.Offline.Text;

/// <summary>Reads a memo once: blocks, tokens, sentences, cues, and which sentences count.</summary>
internal sealed class MemoReader
{
    private const int FewestVagueWords = 2;

    private readonly FoldedText text;
    private readonly Lexicon lexicon;
    private readonly List<Token> tokens;
    private readonly List<Block> blocks;
    private readonly CueFinder cues;
    private readonly SentenceLog log = new();
    private readonly SentenceFilter filter;
    private int heading = -1;

    private MemoReader(string memo, Lexicon lexicon)
    {
        const int lettersPerToken = 5;
        text = new(memo);
        this.lexicon = lexicon;
        tokens = new(memo.Length / lettersPerToken);
        blocks = new BlockReader(memo).Read();
        cues = new(text, lexicon);
        filter = new(text);
    }

    public static MemoReading Read(string memo, Lexicon lexicon) => new MemoReader(memo, lexicon).Read();

    private MemoReading Read()
    {
        var tokenizer = new Tokenizer(text, lexicon, tokens);
        for (var i = 0; i < blocks.Count; i++)
        {
            var first = tokens.Count;
            blocks[i].FirstSentence = log.Sentences.Count;
            if (blocks[i].Kind != BlockKind.Code)
            {
                tokenizer.Read(blocks[i].Span);
                ReadBlock(i, first);
            }
            else if (GraderTalk.HasControlMark(text[blocks[i].Span]))
            {
                log.Ignored.Add(new(blocks[i].Span, IgnoredBecause.AddressesTheGrader, 0));
            }

            blocks[i].EndSentence = log.Sentences.Count;
        }

        return new(text, lexicon, blocks, tokens, log);
    }

    private void ReadBlock(int number, int firstToken)
    {
        var block = blocks[number];
        if (!block.IsProse)
        {
            ReadHeading(number, firstToken);
        }
        else
        {
            block.HeadingCues = heading < 0 ? default : blocks[heading].HeadingCues;
            ReadLabel(block, firstToken);
            ReadSentences(number, firstToken);
        }
    }

    private void ReadHeading(int number, int firstToken)
    {
        var block = blocks[number];
        heading = block.Kind == BlockKind.Heading ? number : heading;
        cues.FindInHeading(CollectionsMarshal.AsSpan(tokens)[firstToken..]);
        if (GraderTalk.IsAddressed(text[block.Span], cues.All, cues.Found))
        {
            log.Ignored.Add(new(block.Span, IgnoredBecause.AddressesTheGrader, 0));
        }
        else
        {
            block.HeadingCues = cues.All;
            block.HeadingStems = [.. tokens.Skip(firstToken).Where(token => ContentWords.IsContent(token)).Select(token => token.Stem)];
        }
    }

    private void ReadLabel(Block block, int firstToken)
    {
        var words = Labels.Find(text, block, CollectionsMarshal.AsSpan(tokens)[firstToken..]);
        var isPlain = words.IsEmpty;
        words = isPlain ? Labels.Opening(CollectionsMarshal.AsSpan(tokens)[firstToken..]) : words;
        if (words.IsEmpty)
        {
            return;
        }

        cues.FindInHeading(words);
        if (!isPlain || NamesAPart(cues.All) || LineShape.IsCapitals(text.Original.AsSpan(words[0].Start, words[^1].End - words[0].Start)))
        {
            block.Label = new(words[0].Start, words[^1].End);
            block.LabelCues = cues.All;
        }
    }

    private static bool NamesAPart(CueSet cues) =>
        cues.Has(Cue.SummaryHeading) || cues.Has(Cue.AskHeading) || cues.Has(Cue.RiskHeading) || cues.Has(Cue.PlanHeading) || cues.Has(Cue.CostHeading);

    private void ReadSentences(int number, int firstToken)
    {
        for (var first = firstToken; first < tokens.Count;)
        {
            var end = first + 1;
            while (end < tokens.Count && tokens[end].Gap != Gap.SentenceEnd)
            {
                end++;
            }

            ReadSentence(number, first, end);
            first = end;
        }
    }

    private void ReadSentence(int number, int first, int end)
    {
        var block = blocks[number];
        var words = CollectionsMarshal.AsSpan(tokens)[first..end];
        var span = SpanOf(block, words);
        var sentence = new Sentence
        {
            Span = span,
            FirstToken = first,
            EndToken = end,
            Block = number,
            Closed = Characters.IsSentenceMark(text[span.End - 1]) || (Characters.IsClosing(text[span.End - 1]) && span.Length > 1 && text[new TextSpan(span.Start, span.End)].ContainsAny('.', '!', '?')),
        };
        foreach (var word in words)
        {
            sentence.Words += word.Gap == Gap.Hyphen ? 0 : 1;
            sentence.FunctionWords += word.Is(Cue.Function) ? 1 : 0;
        }

        cues.FindInSentence(words, block);
        sentence.Cues = cues.All;
        WarnBefore(sentence, block);
        sentence.IsHollow = !sentence.IsSpecific && cues.Count(Cue.Vague) >= FewestVagueWords;
        if (filter.Reason(sentence, words, cues.Found) is { } reason)
        {
            log.Ignored.Add(new(span, reason, sentence.Words));
        }
        else
        {
            block.Words += sentence.Words;
            log.Keep(sentence, cues.Found);
        }
    }

    /// <summary>Something bad, and in the next sentence what would be done: that was a hazard.</summary>
    private void WarnBefore(Sentence sentence, Block block)
    {
        if (sentence.Has(Cue.Future) && log.Sentences.Count > block.FirstSentence && log.Sentences[^1] is var before && before.Has(Cue.Adverse) && !before.Has(Cue.Risk))
        {
            before.Cues = before.Cues.With(CueSet.Of(Cue.Hazard));
        }
    }

    /// <summary>The sentence with the punctuation that belongs to it.</summary>
    private TextSpan SpanOf(Block block, ReadOnlySpan<Token> words)
    {
        var start = words[0].Start;
        while (start > block.Span.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = words[^1].End;
        while (end < block.Span.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new(start, end);
    }
}
