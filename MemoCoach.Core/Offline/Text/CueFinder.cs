using System.Runtime.InteropServices;

namespace MemoCoach.Core.Offline.Text;

/// <summary>Finds the cues of one run of tokens: words and phrases of the lexicon first, then facts that follow a pattern.</summary>
internal sealed class CueFinder(FoldedText text, Lexicon lexicon)
{
    private static readonly CueSet Silent = Union(
        Cue.Function, Cue.Article, Cue.Preposition, Cue.Conjunction, Cue.MasculineArticle, Cue.FeminineArticle, Cue.Being, Cue.Modal, Cue.Abbreviation, Cue.Participle, Cue.Possible, Cue.Future, Cue.Due,
        Cue.Month, Cue.TimeUnit, Cue.Currency, Cue.Multiplier, Cue.PercentWord, Cue.NumberWord, Cue.SmallNumber, Cue.Past, Cue.Greeting, Cue.SignOff);

    private readonly FactFinder facts = new(text, lexicon);
    private readonly ErrorFinder errors = new(text, lexicon, lexicon.Spelling);

    /// <summary>What was found last.</summary>
    public List<(Cue Cue, TextSpan Span, uint Key)> Found { get; } = [];

    /// <summary>All cues found last, the silent ones too.</summary>
    public CueSet All { get; private set; }

    /// <summary>Finds the cues of a heading or label; "Where it could hurt" announces risks too.</summary>
    public void FindInHeading(ReadOnlySpan<Token> tokens)
    {
        FindWords(tokens);
        if (All.Has(Cue.Adverse) && All.Has(Cue.Possible))
        {
            All = All.With(CueSet.Of(Cue.RiskHeading));
        }
    }

    private void FindWords(ReadOnlySpan<Token> tokens)
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

            Add(tokens[i].Cues.Without(phrase), tokens[i].Span, tokens[i].Stem);
        }
    }

    /// <summary>Finds the cues, facts and errors of a sentence.</summary>
    public void FindInSentence(ReadOnlySpan<Token> tokens, Block block)
    {
        FindWords(tokens);
        facts.Find(tokens, Found);
        errors.Find(tokens, block.Kind == BlockKind.Paragraph, Found);
        foreach (var (cue, _, _) in CollectionsMarshal.AsSpan(Found))
        {
            All = All.With(CueSet.Of(cue));
        }

        Conclude(new(tokens[0].Start, tokens[^1].End), tokens[0].Hash, block);
    }

    /// <summary>Says what cues mean together: a bad thing that may come is a hazard, a date with what is going to be done is a step.</summary>
    private void Conclude(TextSpan sentence, uint key, Block block)
    {
        if (All.Has(Cue.Adverse) && (block.IsUnder(Cue.RiskHeading) || All.Has(Cue.Possible)) && !All.Has(Cue.Risk))
        {
            Add(CueSet.Of(Cue.Hazard), sentence, key);
        }

        var isSet = All.Has(Cue.Month) && !All.Has(Cue.Past) && !All.Has(Cue.Source) && !All.Has(Cue.Comparison);
        var willAct = All.Has(Cue.Future) || isSet || block.IsUnder(Cue.PlanHeading) || block.LabelCues.Has(Cue.Month) || (All.Has(Cue.Actor) && All.Has(Cue.Deadline));
        if (willAct && (All.Has(Cue.Date) || All.Has(Cue.Deadline)) && !All.Has(Cue.Plan) && !All.Has(Cue.Ask) && !block.IsUnder(Cue.AskHeading))
        {
            Add(CueSet.Of(Cue.Plan), sentence, key);
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
        foreach (var cue in cues.Without(Silent))
        {
            Found.Add((cue, span, key));
        }
    }
}
