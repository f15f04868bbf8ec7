using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the memo tells its content in short: best under a heading that says so and taking up the memo's main terms.</summary>
internal sealed class ExecutiveSummarySignal() : Signal("executive-summary")
{
    private const double LabelShare = 0.55;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var (blocks, labelled, coverage) = SummaryPart.Of(memo);
        if (blocks.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var covered = Scale.Ramp(coverage, 0, 0.6);
        var value = labelled ? LabelShare + ((1 - LabelShare) * covered) : LabelShare * covered;
        var evidence = blocks.Take(2).Select(block => Clip.Quotation(memo.Text, block.Span)).ToList();
        return Reading(value, phrases, labelled ? "found" : "unlabelled", evidence, blocks.Sum(block => block.Words), 100 * coverage);
    }
}
