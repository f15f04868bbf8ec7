using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>What each section of a memo speaks of, to see whether its passages are at home there.</summary>
internal sealed class SectionTerms
{
    private static readonly (Cue Heading, Cue Body)[] Kinds =
        [(Cue.RiskHeading, Cue.Risk), (Cue.AskHeading, Cue.Ask), (Cue.PlanHeading, Cue.Date), (Cue.CostHeading, Cue.Cost)];

    private readonly MemoReading memo;
    private readonly List<(Block Heading, List<Block> Body)> sections = [];

    private SectionTerms(MemoReading memo) => this.memo = memo;

    public int Count => sections.Count;

    public static SectionTerms Of(MemoReading memo)
    {
        const int most = 40;
        var terms = new SectionTerms(memo);
        foreach (var block in memo.Blocks)
        {
            if (block.Kind == BlockKind.Heading && terms.sections.Count < most)
            {
                terms.sections.Add((block, []));
            }
            else if (block.IsProse && block.Words > 0 && !memo.IsHollow(block) && terms.sections.Count > 0 && terms.sections[^1].Body.Count < most)
            {
                terms.sections[^1].Body.Add(block);
            }
        }

        terms.sections.RemoveAll(section => section.Body.Count == 0);
        return terms;
    }

    /// <summary>The share of sections that hold what they should, among those that can be judged.</summary>
    public double? ShareAtHome() => sections.Average(section => Fit(section.Heading, section.Body));

    private double? Fit(Block heading, List<Block> body)
    {
        if (heading.HeadingCues.Has(Cue.SummaryHeading))
        {
            return body.Any(memo.Summary.Blocks.Contains) ? 1 : 0;
        }

        if (DoesItsWork(heading, body) is { } works)
        {
            return works || SharesWord(heading, body[0]) ? 1 : 0;
        }

        return SharesWord(heading, body[0]) ? 1 : body.Count > 1 ? HangsTogether(body) ? 1 : 0 : null;
    }

    private bool? DoesItsWork(Block heading, List<Block> body)
    {
        const double least = 0.3;
        const double aboveTheRest = 1.2;
        foreach (var (kind, cue) in Kinds)
        {
            if (heading.HeadingCues.Has(kind))
            {
                return Share(body, cue) > Math.Max(least, aboveTheRest * Share(memo.Blocks, cue));
            }
        }

        return null;
    }

    /// <summary>Whether its passages share more with each other than with the rest.</summary>
    private bool HangsTogether(List<Block> body)
    {
        var inside = body.Zip(body.Skip(1), memo.Terms.Similarity).DefaultIfEmpty(0).Average();
        var outside = sections.Where(section => section.Body != body).Select(section => memo.Terms.Similarity(body[0], section.Body[0])).DefaultIfEmpty(0).Average();
        return inside > outside * 1.5;
    }

    /// <summary>The share of the blocks' sentences that have a cue.</summary>
    private double Share(IReadOnlyList<Block> blocks, Cue cue)
    {
        var all = 0;
        var with = 0;
        foreach (var block in blocks)
        {
            foreach (var sentence in memo.SentencesOf(block))
            {
                all++;
                with += sentence.Has(cue) || (cue == Cue.Risk && sentence.Has(Cue.Hazard)) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)with / all;
    }

    private bool SharesWord(Block heading, Block body) => heading.HeadingStems.Any(memo.Terms.TermsOf(body).Contains);
}
