namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// What a word, a phrase or a pattern tells about the sentence it stands in. The first group is filled from the lexicon of the language
/// (sections carry these names), the second by patterns that no list can hold.
/// </summary>
internal enum Cue
{
    // Words that carry grammar rather than content.
    Function, Article, Preposition, Conjunction, MasculineArticle, FeminineArticle, Being, Modal, FirstPerson, SecondPerson, Abbreviation,

    // Parts of a memo.
    SummaryHeading, AskHeading, RiskHeading, PlanHeading, CostHeading, ClosingHeading,

    // What a sentence does.
    Ask, Obligation, Decider, Risk, Mitigation, Plan, Cost, OwnerVerb, Source, Comparison, Counter, Example, Benefit, Conclusion, Forward,

    // How it says it.
    Hedge, Vague, Connective, Anaphora, Participle, Error,

    // Parts of facts.
    Month, TimeUnit, Deadline, Currency, Multiplier, PercentWord, NumberWord,

    // Talk to whoever grades the memo.
    Override, Instruction, GradeVerb, GradeTarget, TopMark, GraderAddress,

    // Found by pattern.
    Figure, Money, Percent, Date, Duration, Name, Link, Passive, Nominal, Owner, Actor, Acronym,
}

/// <summary>A set of cues in one machine word.</summary>
internal readonly record struct CueSet(ulong Bits)
{
    public bool IsEmpty => Bits == 0;

    public static CueSet Of(Cue cue) => new(1UL << (int)cue);

    public bool Has(Cue cue) => (Bits & (1UL << (int)cue)) != 0;

    public CueSet Without(Cue cue) => new(Bits & ~(1UL << (int)cue));

    public CueSet With(CueSet other) => new(Bits | other.Bits);
}
