namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Tells sentences that speak to whoever grades the memo (prompt injection) from sentences about the business:
/// an order to disregard instructions, a mark asked for, an address to a grader or model, or a model's control marks.
/// </summary>
internal static class GraderTalk
{
    /// <summary>How far, in UTF-16 units, what is graded may stand behind the verb of grading.</summary>
    private const int Reach = 60;

    private static readonly string[] ControlMarks = ["<|", "[inst]", "[/inst]", "<system", "</memo", "<memo", "\"score\"", "<!--", "overallscore"];

    public static bool IsAddressed(ReadOnlySpan<char> folded, CueSet cues, List<(Cue Cue, TextSpan Span, uint Key)> found) =>
        cues.Has(Cue.GraderAddress)
        || (cues.Has(Cue.Override) && cues.Has(Cue.Instruction))
        || (cues.Has(Cue.GradeVerb) && cues.Has(Cue.GradeTarget) && HasTopMark(folded, cues) && AsksForMark(found))
        || HasControlMark(folded);

    /// <summary>Whether a block holds the control marks of a model or of the request that carries the memo.</summary>
    public static bool HasControlMark(ReadOnlySpan<char> folded)
    {
        foreach (var mark in ControlMarks)
        {
            if (folded.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at few neighbours of each verb only, so that a text of nothing but verbs stays cheap.</summary>
    private static bool AsksForMark(List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        const int neighbours = 8;
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = Math.Max(0, i - neighbours); found[i].Cue == Cue.GradeVerb && j < Math.Min(found.Count, i + neighbours); j++)
            {
                if (found[j].Cue == Cue.GradeTarget && Math.Abs(found[j].Span.Start - found[i].Span.End) < Reach)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasTopMark(ReadOnlySpan<char> folded, CueSet cues)
    {
        if (cues.Has(Cue.TopMark))
        {
            return true;
        }

        for (var i = folded.IndexOf('5'); i >= 0 && i < folded.Length; i = NextFive(folded, i))
        {
            if (IsAlone(folded, i))
            {
                return true;
            }
        }

        return folded.Contains("10/10", StringComparison.Ordinal) || folded.Contains("100/100", StringComparison.Ordinal);
    }

    private static int NextFive(ReadOnlySpan<char> folded, int after)
    {
        var next = folded[(after + 1)..].IndexOf('5');
        return next < 0 ? -1 : after + 1 + next;
    }

    /// <summary>5, 5.0, 5/5 or 5s, but not 15, 2025 or 5%.</summary>
    private static bool IsAlone(ReadOnlySpan<char> folded, int five) =>
        (five == 0 || (!char.IsAsciiDigit(folded[five - 1]) && folded[five - 1] is not ('.' or ',' or '$' or '€' or '£')))
        && (five + 1 == folded.Length || folded[five + 1] is ' ' or '.' or '/' or ',' or 's' or '!' or '"' or ')' or ';' or ':');
}
