using System.Runtime.InteropServices;
using MemoCoach.Core.Offline.Signals;

namespace MemoCoach.Core.Offline.Text;

/// <summary>A memo as the offline coach reads it. Sentences that do not count (repeated, or addressed to the grader) are only in <see cref="Ignored"/>.</summary>
internal sealed class MemoReading
{
    private readonly List<Mark>?[] marks;
    private readonly Lazy<TermProfile> terms;
    private readonly Lazy<SummaryPart> summary;
    private readonly Lazy<PartMap> parts;

    public MemoReading(FoldedText text, Lexicon lexicon, List<Block> blocks, List<Token> tokens, SentenceLog log)
    {
        Text = text;
        Lexicon = lexicon;
        Blocks = blocks;
        TokenList = tokens;
        SentenceList = log.Sentences;
        Ignored = log.Ignored;
        marks = log.Marks;
        HasHeadings = blocks.Exists(block => block.Kind == BlockKind.Heading);
        terms = new(() => new(this));
        summary = new(() => SummaryPart.Find(this));
        parts = new(() => new(this));
        FirstParagraph = blocks.Find(block => block.Kind == BlockKind.Paragraph && block.Words >= SummaryPart.FewestWords);
        Words = log.Sentences.Sum(sentence => sentence.Words);
    }

    public FoldedText Text { get; }

    public Lexicon Lexicon { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(TokenList);

    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(SentenceList);

    public IReadOnlyList<IgnoredSentence> Ignored { get; }

    /// <summary>Words in the sentences that count.</summary>
    public int Words { get; }

    public bool HasHeadings { get; }

    public TermProfile Terms => terms.Value;

    public SummaryPart Summary => summary.Value;

    public PartMap Parts => parts.Value;

    /// <summary>The first paragraph that is more than a greeting.</summary>
    public Block? FirstParagraph { get; }

    private List<Token> TokenList { get; }

    private List<Sentence> SentenceList { get; }

    public ReadOnlySpan<Mark> Of(Cue cue) => CollectionsMarshal.AsSpan(marks[(int)cue]);

    /// <summary>The marks of a cue in a passage; marks stand in the memo's order, so it is a stretch of them.</summary>
    public ReadOnlySpan<Mark> Of(Cue cue, Passage passage)
    {
        var all = Of(cue);
        var first = all.BinarySearch(new SentenceBound(passage.FirstSentence));
        var end = all.BinarySearch(new SentenceBound(passage.EndSentence));
        return all[~first..~end];
    }

    public ReadOnlySpan<Sentence> SentencesOf(Passage passage) => Sentences[passage.FirstSentence..passage.EndSentence];

    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens[sentence.FirstToken..sentence.EndToken];

    public ReadOnlySpan<Sentence> SentencesOf(Block block) => Sentences[block.FirstSentence..block.EndSentence];

    /// <summary>A quotation for use inside a sentence: without its final stop, and with dots where it was cut.</summary>
    public string Excerpt(TextSpan span, int longest)
    {
        var shortened = Clip.To(Text, span, longest);
        return shortened == span ? Quote(span).TrimEnd('.') : Quote(shortened) + "…";
    }

    public string Quote(TextSpan span) => Text.Original[span.Start..span.End];

    /// <summary>Stands before the first mark of a sentence, equal to none.</summary>
    private readonly struct SentenceBound(int sentence) : IComparable<Mark>
    {
        public int CompareTo(Mark other) => other.Sentence >= sentence ? -1 : 1;
    }
}
