using System.Numerics;

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
    SummaryHeading, AskHeading, RiskHeading, PlanHeading, CostHeading, ClosingHeading, Greeting, SignOff,

    // What a sentence does.
    Ask, Obligation, Decider, Risk, Mitigation, Plan, Cost, OwnerVerb, Source, Comparison, Counter, Example, Benefit, Conclusion, Forward,

    // What may come, and what nobody wants.
    Possible, Adverse, Future, Past, Due,

    // How it says it.
    Hedge, Vague, Connective, Anaphora, Participle, Error,

    // Parts of facts.
    Month, TimeUnit, Deadline, Currency, Multiplier, PercentWord, NumberWord, SmallNumber,

    // Talk to whoever grades the memo.
    Override, Instruction, GradeVerb, GradeTarget, TopMark, GraderAddress,

    // Found by pattern.
    Figure, Money, Percent, Date, Duration, Name, Link, Passive, Nominal, Owner, Actor, Acronym, Hazard,
}

/// <summary>A set of cues in two machine words.</summary>
internal readonly record struct CueSet(ulong Low, ulong High)
{
    private const int WordLength = 64;

    public bool IsEmpty => (Low | High) == 0;

    public static CueSet Of(Cue cue) => (int)cue < WordLength ? new(1UL << (int)cue, 0) : new(0, 1UL << ((int)cue - WordLength));

    public bool Has(Cue cue) => (((int)cue < WordLength ? Low : High) & (1UL << ((int)cue % WordLength))) != 0;

    public CueSet Without(CueSet other) => new(Low & ~other.Low, High & ~other.High);

    public CueSet With(CueSet other) => new(Low | other.Low, High | other.High);

    /// <summary>Each cue of the set.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the cues of a set.</summary>
    public struct Enumerator(CueSet set)
    {
        private CueSet rest = set;

        public Cue Current { get; private set; }

        public bool MoveNext()
        {
            if (rest.IsEmpty)
            {
                return false;
            }

            Current = (Cue)(rest.Low != 0 ? BitOperations.TrailingZeroCount(rest.Low) : WordLength + BitOperations.TrailingZeroCount(rest.High));
            rest = rest.Without(Of(Current));
            return true;
        }
    }
}
