using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// Whether the parts stand where a reader looks for them: a summary or opening first, sections under their headings, terms explained before they are used,
/// neighbouring paragraphs about related things.
/// </summary>
internal sealed class OrderSignal() : Signal("order")
{
    /// <summary>Greetings are shorter.</summary>
    private const int FewestWords = 8;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var paragraphs = memo.Blocks.Where(block => block.Kind == BlockKind.Paragraph && block.Words > 0).ToList();
        if (paragraphs.Count < 2)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var opening = ParagraphOrder.Opening(memo);
        var sections = ParagraphOrder.SectionsFit(memo);
        var flow = ParagraphOrder.Flow(memo);
        var value = Mean((0.4, opening), (0.3, sections), (0.1, ParagraphOrder.TermsInOrder(memo)), (0.2, flow));
        return Reading(value, phrases, Variant(sections, flow), [Clip.Quotation(memo.Text, paragraphs.MaxBy(block => block.Words >= FewestWords)!.Span)], 100 * opening, 100 * (sections ?? 0), 100 * (flow ?? 0));
    }

    /// <summary>What the memo is too short to show counts half.</summary>
    private static double Mean(params ReadOnlySpan<(double Weight, double? Value)> marks)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (weight, value) in marks)
        {
            sum += weight * (value ?? 0.5);
            weights += weight;
        }

        return sum / weights;
    }

    private static string Variant(double? sections, double? flow) => (sections, flow) switch
    {
        (null, null) => "opening",
        (null, _) => "flow",
        (_, null) => "sections",
        _ => "found",
    };
}
