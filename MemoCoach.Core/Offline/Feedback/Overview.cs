using MemoCoach.Core.Offline.Signals;
using MemoCoach.Core.Offline.Text;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Offline.Feedback;

/// <summary>Strengths and opportunities: the signals that gain and cost the memo most, weighted as the rubric weighs them.</summary>
internal sealed class Overview(MemoReading memo, Phrasebook phrases, Rubric rubric, CriterionScorer scorer)
{
    private const int Most = 4;
    private const double Good = 0.6;
    private const double Improvable = 0.75;
    private const int QuotationLength = 140;
    private const int AlreadyQuoted = 40;

    public IReadOnlyList<string> Strengths() =>
        [.. Weighted().Where(signal => signal.Reading.Value >= Good)
            .OrderByDescending(signal => signal.Weight * signal.Reading.Value).Take(Most)
            .Select(signal => phrases.Say("score.strength", Capitalised(phrases.Say($"{signal.Reading.Signal}.name")), signal.Reading.Explanation))];

    public IReadOnlyList<string> Opportunities() =>
        [.. Weighted().Where(signal => signal.Reading.Value < Improvable)
            .OrderByDescending(signal => signal.Weight * (1 - signal.Reading.Value)).Take(Most)
            .Select(signal => phrases.Say("score.opportunity", phrases.Say($"{signal.Reading.Signal}.advice"), Present(signal.Reading)))];

    /// <summary>The explanation, with the place it speaks of unless it quotes that itself.</summary>
    private string Present(SignalReading reading)
    {
        if (reading.Evidence.Count == 0)
        {
            return reading.Explanation;
        }

        var quotation = memo.Excerpt(reading.Evidence[0], QuotationLength);
        return reading.Explanation.Contains(quotation[..Math.Min(quotation.Length, AlreadyQuoted)], StringComparison.Ordinal)
            ? reading.Explanation
            : phrases.Say("score.quoted", reading.Explanation, quotation);
    }

    private IEnumerable<(SignalReading Reading, double Weight)> Weighted() =>
        from criterion in rubric.Criteria
        let total = criterion.Signals.Sum(signal => signal.Weight)
        from signal in criterion.Signals
        group (double)(criterion.Weight * signal.Weight / total) by signal.Signal into uses
        select (scorer[uses.Key], uses.Sum());

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
