using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// Whether the parts stand where a reader looks for them: a summary or opening first, sections under their headings, terms explained before they are used,
/// neighbouring paragraphs about related things.
/// </summary>
internal sealed class OrderSignal() : Signal("order")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var paragraphs = memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words > 0).ToList();
        if (paragraphs.Count < 2)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var opening = ParagraphOrder.Opening(memo, paragraphs);
        var terms = ParagraphOrder.TermsInOrder(memo);
        var bodies = ParagraphOrder.HeadingsFit(memo);
        var flow = ParagraphOrder.Flow(memo, paragraphs);
        var value = (0.35 * opening) + (0.2 * terms) + (0.2 * bodies) + (0.25 * flow);
        return Reading(value, phrases, "found", [Clip.Quotation(memo.Text, paragraphs[0].Span)], 100 * opening, 100 * bodies, 100 * flow);
    }
}
