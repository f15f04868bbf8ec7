namespace MemoCoach.Core.Offline.Text;

/// <summary>What a block of lines is.</summary>
internal enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,
    MailHeader,
    Code,
}

/// <summary>A heading, paragraph, list item or other block of lines.</summary>
internal sealed class Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>Its text without marker, indentation and line end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words before the first colon when they work as a heading, or an empty span.</summary>
    public TextSpan Label { get; set; }

    /// <summary>Cues of the label.</summary>
    public CueSet LabelCues { get; set; }

    /// <summary>Stems of a heading's own content words.</summary>
    public IReadOnlyList<uint> HeadingStems { get; set; } = [];

    /// <summary>Cues of the heading it stands under, or its own if it is one.</summary>
    public CueSet HeadingCues { get; set; }

    public int FirstSentence { get; set; }

    public int EndSentence { get; set; }

    public int Words { get; set; }

    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableRow;

    /// <summary>Whether its heading or label names a part of the memo.</summary>
    public bool IsUnder(Cue heading) => HeadingCues.Has(heading) || LabelCues.Has(heading);
}
