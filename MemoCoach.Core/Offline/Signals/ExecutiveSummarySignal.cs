using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Whether the memo tells its content in short: best under a heading that says so and taking up the memo's main terms.</summary>
internal sealed class ExecutiveSummarySignal() : Signal("executive-summary")
{
    private const double LabelShare = 0.45;
    private const double AnnouncingShare = 0.35;
    private const double EarlyShare = 0.06;
    private const double CoverageShare = 0.14;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var part = memo.Summary;
        if (part.Blocks.Count == 0)
        {
            return Reading(0, phrases, "none", Evidence.None);
        }

        var early = Scale.Ramp((double)part.WordsBefore / Math.Max(1, memo.Words), 0.3, 0.1);
        var value = (part.IsLabelled ? LabelShare : 0)
            + (part.Announces || part.IsLabelled ? AnnouncingShare : 0)
            + (EarlyShare * early)
            + (CoverageShare * Scale.Ramp(part.Coverage, 0.05, 0.35));
        var evidence = part.Blocks.Take(2).Select(block => Clip.Quotation(memo.Text, block.Span)).ToList();
        return Reading(value, phrases, part.IsLabelled ? "found" : "unlabelled", evidence, part.Blocks.Sum(block => block.Words), 100 * part.Coverage);
    }
}
