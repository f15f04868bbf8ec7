namespace MemoCoach.Core.Offline.Text;

/// <summary>Decides which sentences do not count: repeated ones, those that speak to the grader, and mere lists of catchwords.</summary>
internal sealed class SentenceFilter(FoldedText text)
{
    private const int ShingleLength = 4;
    private const double RepeatedShare = 0.7;
    private const int FewestWordsToRepeat = 6;
    /// <summary>What a list of catchwords names; a word and its heading are one kind.</summary>
    private static readonly CueSet[] Catchwords =
    [
        CueSet.Of(Cue.Ask).With(CueSet.Of(Cue.AskHeading)), CueSet.Of(Cue.Risk).With(CueSet.Of(Cue.RiskHeading)), CueSet.Of(Cue.Plan).With(CueSet.Of(Cue.PlanHeading)),
        CueSet.Of(Cue.Cost).With(CueSet.Of(Cue.CostHeading)), CueSet.Of(Cue.Conclusion).With(CueSet.Of(Cue.SummaryHeading)), CueSet.Of(Cue.Mitigation),
        CueSet.Of(Cue.OwnerVerb), CueSet.Of(Cue.Source), CueSet.Of(Cue.Comparison), CueSet.Of(Cue.Benefit), CueSet.Of(Cue.Counter), CueSet.Of(Cue.Decider),
    ];

    private readonly HashSet<ulong> shingles = [];

    /// <summary>Why a sentence does not count.</summary>
    /// <returns><see langword="null"/> if it does.</returns>
    public IgnoredBecause? Reason(Sentence sentence, ReadOnlySpan<Token> words, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        if (GraderTalk.IsAddressed(text[sentence.Span], sentence.Cues, found))
        {
            return IgnoredBecause.AddressesTheGrader;
        }

        if (IsRepeated(words))
        {
            return IgnoredBecause.Repeated;
        }

        return IsCatchwordList(sentence, found) ? IgnoredBecause.OnlyCatchwords : null;
    }

    private bool IsRepeated(ReadOnlySpan<Token> words)
    {
        var seen = 0;
        var all = words.Length - ShingleLength + 1;
        for (var i = 0; i < all; i++)
        {
            var head = Hashing.Combine(words[i].Hash, words[i + 1].Hash);
            var tail = Hashing.Combine(words[i + 2].Hash, words[i + 3].Hash);
            seen += shingles.Add(Hashing.Wide(head, tail)) ? 0 : 1;
        }

        return words.Length < FewestWordsToRepeat ? IsSaidBefore(words) : seen >= RepeatedShare * all;
    }

    /// <summary>Whether a short sentence or row has stood there word for word.</summary>
    private bool IsSaidBefore(ReadOnlySpan<Token> words)
    {
        var (head, tail) = (0u, (uint)words.Length);
        foreach (var word in words)
        {
            (head, tail) = (Hashing.Combine(head, word.Hash), Hashing.Combine(tail, word.Hash));
        }

        return !shingles.Add(Hashing.Wide(head, tail)) && words.Length > 1;
    }

    /// <summary>Names many parts of a memo and says nothing that could be checked.</summary>
    private static bool IsCatchwordList(Sentence sentence, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        const int fewestKinds = 4;
        const double share = 0.4;
        const int fewest = 4;
        if (sentence.IsSpecific)
        {
            return false;
        }

        var kinds = 0;
        foreach (var kind in Catchwords)
        {
            kinds += sentence.Cues.Without(kind) != sentence.Cues ? 1 : 0;
        }

        if (kinds < fewestKinds)
        {
            return false;
        }

        var content = Math.Max(1, sentence.Words - sentence.FunctionWords);
        var catchwords = found.Where(mark => Array.Exists(Catchwords, kind => kind.Has(mark.Cue))).Select(mark => mark.Span.Start).Distinct().Count();
        return catchwords >= fewest && catchwords > share * content;
    }
}
