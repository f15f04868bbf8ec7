namespace MemoCoach.Core.Offline.Text;

/// <summary>A sentence, list item or table row.</summary>
internal sealed class Sentence
{
    public required TextSpan Span { get; init; }

    public required int FirstToken { get; init; }

    public required int EndToken { get; init; }

    /// <summary>Number of the block it stands in.</summary>
    public required int Block { get; init; }

    /// <summary>Which cues stand in it, with those of the label before it and of its section's heading left out.</summary>
    public CueSet Cues { get; set; }

    public int Words { get; set; }

    public int FunctionWords { get; set; }

    /// <summary>Whether it ends in a sentence's mark.</summary>
    public required bool Closed { get; init; }

    /// <summary>Vague words and nothing that could be checked: such a sentence asks, warns and plans nothing.</summary>
    public bool IsHollow { get; set; }

    public bool Has(Cue cue) => Cues.Has(cue);

    /// <summary>Whether it gives a figure, date, name or link that could be checked.</summary>
    public bool IsSpecific => Has(Cue.Figure) || Has(Cue.Date) || Has(Cue.Name) || Has(Cue.Duration) || Has(Cue.Link);
}
