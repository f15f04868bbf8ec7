using System.Globalization;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether numbered headings, paragraphs and items follow one another in the order of their numbers.</summary>
internal static class Numbering
{
    private const int Fewest = 3;
    private const int MostDigits = 2;

    /// <summary>How many numbers are higher than the one before or begin anew, from 0 (half of them) to 1 (all); none if fewer than three blocks are numbered.</summary>
    public static double? Of(MemoReading memo)
    {
        var numbers = memo.Blocks.Select(block => Before(memo.Text.Original, block.Span.Start)).OfType<int>().ToList();
        if (numbers.Count < Fewest)
        {
            return null;
        }

        var inOrder = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second > pair.First || pair.Second == 1);
        return Scale.Ramp((double)inOrder / (numbers.Count - 1), 0.5, 1);
    }

    private static int? Before(string text, int start)
    {
        var end = text.AsSpan(0, start).TrimEnd().Length - 1;
        var digits = end > 0 && text[end] is '.' or ')' ? text.AsSpan(0, end) : [];
        var first = digits.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return digits.Length - first is > 0 and <= MostDigits && (first == 0 || char.IsWhiteSpace(digits[first - 1]))
            ? int.Parse(digits[first..], CultureInfo.InvariantCulture)
            : null;
    }
}
