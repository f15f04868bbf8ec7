namespace MemoCoach.Core.Offline.Text;

/// <summary>What kind of run of characters a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Link,
}

/// <summary>The strongest thing that stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    Space,
    Hyphen,
    Comma,
    Stop,
    SentenceEnd,
}

/// <summary>A word, number or link.</summary>
internal struct Token
{
    public int Start;
    public int End;
    public TokenKind Kind;
    public Gap Gap;
    public bool Capital;
    public bool AllCapitals;

    /// <summary>The word's number in the lexicon, -1 if it is not listed.</summary>
    public int Word;

    /// <summary>What the lexicon says of the word alone.</summary>
    public CueSet Cues;

    /// <summary>Equal for words that are spelled alike, case aside.</summary>
    public uint Hash;

    /// <summary>Equal for most inflections of a word.</summary>
    public uint Stem;

    public readonly TextSpan Span => new(Start, End);

    public readonly bool Is(Cue cue) => Cues.Has(cue);
}
