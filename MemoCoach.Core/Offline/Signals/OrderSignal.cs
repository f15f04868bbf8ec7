using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>
/// Whether the parts stand where a reader looks for them: a summary or opening first, sections under their headings, what is to be done after what was found,
/// a closing at the end, terms explained before they are used, neighbouring passages about related things, greeting and signature where they belong, numbers in their order.
/// </summary>
internal sealed class OrderSignal() : Signal("order")
{
    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var order = new PassageOrder(memo);
        if (order.Count < 2)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var opening = order.Opening();
        var sections = PassageOrder.SectionsFit(memo);
        var flow = order.Flow();
        var value = Mean(
            (0.35, opening), (0.3, sections), (0.15, order.Time()), (0.1, order.Closing()), (0.1, PassageOrder.TermsInOrder(memo)), (0.1, flow), (0.15, MemoFrame.Of(memo)), (0.2, Numbering.Of(memo)));
        return Reading(value, phrases, Variant(sections, flow), [Clip.Quotation(memo.Text, order.First.Span)], 100 * opening, 100 * (sections ?? 0), 100 * (flow ?? 0));
    }

    /// <summary>What the memo does not show does not count.</summary>
    private static double Mean(params ReadOnlySpan<(double Weight, double? Value)> marks)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (weight, value) in marks)
        {
            sum += weight * (value ?? 0);
            weights += value is null ? 0 : weight;
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
