using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline;

/// <summary>Finds what a memo says to whoever grades it instead of to its readers, whichever coach evaluates it.</summary>
public static class MemoScreening
{
    private const int Most = 20;
    private const int Longest = 300;

    /// <summary>Screens a memo. Phrases of both languages are looked for, whatever language the memo is in.</summary>
    /// <param name="memo">The memo as submitted.</param>
    /// <returns>What was found, in the memo's order; at most twenty sentences and one mention of hidden characters.</returns>
    public static IReadOnlyList<MemoWarning> Of(string memo)
    {
        ArgumentNullException.ThrowIfNull(memo);
        return Of(MemoReader.Read(memo, Lexicon.Of(MemoLanguageDetector.Detect(memo))));
    }

    /// <summary>Screens a memo that has been read already.</summary>
    /// <param name="reading">The memo, read in either language.</param>
    /// <returns>As the other one.</returns>
    internal static IReadOnlyList<MemoWarning> Of(MemoReading reading)
    {
        var warnings = reading.Ignored.Where(sentence => sentence.Reason == IgnoredBecause.AddressesTheGrader)
            .Take(Most)
            .Select(sentence => Clip.To(reading.Text, sentence.Span, Longest))
            .Select(span => new MemoWarning(MemoWarningKind.AddressesGrader, reading.Quote(span), span.Start, span.End, 1))
            .ToList();
        return Hidden(reading) is { } hidden ? [.. warnings.Append(hidden).OrderBy(warning => warning.Start)] : warnings;
    }

    private static MemoWarning? Hidden(MemoReading reading)
    {
        var (count, start) = HiddenCharacters.In(reading.Text);
        if (count == 0)
        {
            return null;
        }

        var end = start + 1;
        while (end < reading.Text.Length && FoldedText.IsHidden(reading.Text[end]))
        {
            end++;
        }

        return new(MemoWarningKind.HiddenCharacters, reading.Quote(new(start, end)), start, end, count);
    }
}
