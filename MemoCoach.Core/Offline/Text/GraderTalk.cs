namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Tells sentences that speak to whoever grades the memo (prompt injection) from sentences about the business:
/// an order to disregard instructions, a mark asked for, an address to a grader or model, or a model's control marks.
/// </summary>
internal static class GraderTalk
{
    private const int Reach = 5;

    public static bool IsAddressed(ReadOnlySpan<char> folded, Sentence sentence, ReadOnlySpan<Token> words) =>
        sentence.Has(Cue.GraderAddress)
        || (sentence.Has(Cue.Override) && sentence.Has(Cue.Instruction))
        || (sentence.Has(Cue.TopMark) && sentence.Has(Cue.GradeVerb) && sentence.Has(Cue.GradeTarget) && AsksForMark(words))
        || HasControlMark(folded);

    /// <summary>A verb of grading that opens its clause, with what it grades right after it.</summary>
    private static bool AsksForMark(ReadOnlySpan<Token> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(Cue.GradeVerb) && HasTarget(words[(i + 1)..Math.Min(words.Length, i + 1 + Reach)]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTarget(ReadOnlySpan<Token> after)
    {
        foreach (var word in after)
        {
            if (word.Is(Cue.GradeTarget))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasControlMark(ReadOnlySpan<char> folded) =>
        folded.Contains("<|", StringComparison.Ordinal) || folded.Contains("[inst]", StringComparison.Ordinal)
        || folded.Contains("<system", StringComparison.Ordinal) || folded.Contains("</memo", StringComparison.Ordinal)
        || folded.Contains("\"score\"", StringComparison.Ordinal);
}
