using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether headings, run-in labels and lists let the reader find things.</summary>
internal sealed class HeadingsSignal() : Signal("headings")
{
    private const int WordsPerHeading = 150;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var headings = memo.Blocks.Where((block, i) => block.Kind == BlockKind.Heading && HasBody(memo, i)).ToList();
        var labels = memo.Blocks.Count(block => block.Label.Length > 0);
        var items = memo.Blocks.Count(block => block.Kind is BlockKind.ListItem or BlockKind.TableRow);
        var wanted = Math.Max(1, memo.Words / WordsPerHeading);
        var value = (0.75 * Scale.Saturate(headings.Count + (0.5 * labels), wanted)) + (0.25 * Scale.Saturate(items, 4));
        var spans = headings.Take(3).Select(heading => heading.Span).ToList();
        return Reading(value, phrases, "found", spans, headings.Count, labels, items, memo.Words);
    }

    private static bool HasBody(MemoReading memo, int heading) =>
        heading + 1 < memo.Blocks.Count && memo.Blocks[heading + 1].IsProse && memo.Blocks[heading + 1].Words > 0;
}
