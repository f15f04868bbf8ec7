using System.Runtime.InteropServices;

namespace MemoCoach.Core.Offline.Text;

/// <summary>Finds the cues of one run of tokens: words and phrases of the lexicon first, then facts that follow a pattern.</summary>
internal sealed class CueFinder(FoldedText text, Lexicon lexicon)
{
    private static readonly CueSet Silent = Union(
        Cue.Function, Cue.Article, Cue.Preposition, Cue.Conjunction, Cue.MasculineArticle, Cue.FeminineArticle, Cue.Being, Cue.Modal, Cue.Abbreviation, Cue.Participle,
        Cue.Month, Cue.TimeUnit, Cue.Currency, Cue.Multiplier, Cue.PercentWord, Cue.NumberWord);

    private readonly FactFinder facts = new(text, lexicon);
    private readonly ErrorFinder errors = new(text, lexicon, lexicon.Spelling);

    /// <summary>What was found last.</summary>
    public List<(Cue Cue, TextSpan Span, uint Key)> Found { get; } = [];

    /// <summary>All cues found last, the silent ones too.</summary>
    public CueSet All { get; private set; }

    /// <summary>Finds the cues of a heading or label.</summary>
    public void FindInHeading(ReadOnlySpan<Token> tokens)
    {
        Found.Clear();
        All = default;
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = lexicon.Phrases.Match(tokens[i..], out var phrase);
            if (length > 0)
            {
                Add(phrase, new(tokens[i].Start, tokens[i + length - 1].End), tokens[i].Hash);
            }

            Add(new(tokens[i].Cues.Bits & ~phrase.Bits), tokens[i].Span, tokens[i].Stem);
        }
    }

    /// <summary>Finds the cues, facts and errors of a sentence.</summary>
    public void FindInSentence(ReadOnlySpan<Token> tokens, bool startsInParagraph)
    {
        FindInHeading(tokens);
        facts.Find(tokens, Found);
        errors.Find(tokens, startsInParagraph, Found);
        foreach (var (cue, _, _) in CollectionsMarshal.AsSpan(Found))
        {
            All = All.With(CueSet.Of(cue));
        }
    }

    /// <summary>How often a cue was found last.</summary>
    public int Count(Cue cue)
    {
        var count = 0;
        foreach (var found in CollectionsMarshal.AsSpan(Found))
        {
            count += found.Cue == cue ? 1 : 0;
        }

        return count;
    }

    private static CueSet Union(params ReadOnlySpan<Cue> cues)
    {
        var set = default(CueSet);
        foreach (var cue in cues)
        {
            set = set.With(CueSet.Of(cue));
        }

        return set;
    }

    private void Add(CueSet cues, TextSpan span, uint key)
    {
        All = All.With(cues);
        for (var bits = cues.Bits & ~Silent.Bits; bits != 0; bits &= bits - 1)
        {
            Found.Add(((Cue)System.Numerics.BitOperations.TrailingZeroCount(bits), span, key));
        }
    }
}
