namespace MemoCoach.Core.Offline.Text;

/// <summary>Decides which sentences do not count: repeated ones, those that speak to the grader, and mere lists of catchwords.</summary>
internal sealed class SentenceFilter(FoldedText text)
{
    private const int ShingleLength = 4;
    private const double RepeatedShare = 0.7;
    private const int FewestWordsToRepeat = 6;
    private static readonly Cue[][] Catchwords =
    [
        [Cue.Ask, Cue.AskHeading], [Cue.Risk, Cue.RiskHeading], [Cue.Plan, Cue.PlanHeading], [Cue.Cost, Cue.CostHeading], [Cue.Conclusion, Cue.SummaryHeading],
        [Cue.Mitigation], [Cue.OwnerVerb], [Cue.Source], [Cue.Comparison], [Cue.Benefit], [Cue.Counter], [Cue.Decider],
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
            kinds += Array.Exists(kind, sentence.Has) ? 1 : 0;
        }

        if (kinds < fewestKinds)
        {
            return false;
        }

        var content = Math.Max(1, sentence.Words - sentence.FunctionWords);
        var catchwords = found.Where(mark => Array.Exists(Catchwords, kind => Array.IndexOf(kind, mark.Cue) >= 0)).Select(mark => mark.Span.Start).Distinct().Count();
        return catchwords >= fewest && catchwords > share * content;
    }
}
