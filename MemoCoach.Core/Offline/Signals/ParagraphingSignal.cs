using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the text comes in paragraphs of readable length.</summary>
internal sealed class ParagraphingSignal() : Signal("paragraphs")
{
    private const int LongParagraph = 160;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var paragraphs = memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words > 0).ToList();
        if (paragraphs.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var units = memo.Blocks.Count(block => block.IsProse && block.Words > 0);
        var longest = paragraphs.MaxBy(block => block.Words)!;
        var tooLong = paragraphs.Where(block => block.Words > LongParagraph).Sum(block => block.Words - LongParagraph);
        var readable = Scale.Ramp((double)tooLong / memo.Words, 0.6, 0);
        var mean = (double)memo.Words / units;
        var value = ((0.5 * Scale.Ramp(units, 1, 4)) + (0.5 * readable)) * Scale.Ramp(mean, 4, 20);
        return Reading(value, phrases, "found", [Clip.Quotation(memo.Text, longest.Span)], paragraphs.Count, longest.Words);
    }
}
