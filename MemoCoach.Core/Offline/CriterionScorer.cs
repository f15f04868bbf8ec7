using MemoCoach.Core.Coaching;
using MemoCoach.Core.Offline.Feedback;
using MemoCoach.Core.Offline.Signals;
using MemoCoach.Core.Offline.Text;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Offline;

/// <summary>Turns the signals that a criterion names into its score, with the reasons and quotations they give.</summary>
internal sealed class CriterionScorer(MemoReading memo, Phrasebook phrases, ProseQuality prose)
{
    private const int MostQuotations = 4;
    private const double FullFactor = 0.995;

    private readonly Dictionary<string, SignalReading> readings = new(StringComparer.Ordinal);

    /// <summary>What has been read so far, by signal.</summary>
    public SignalReading this[string signal]
    {
        get
        {
            if (!readings.TryGetValue(signal, out var reading))
            {
                readings.Add(signal, reading = OfflineSignals.Get(signal).Read(memo, phrases));
            }

            return reading;
        }
    }

    /// <summary>1 plus four times the weighted mean of the signals, in steps of 0.1.</summary>
    public CriterionAssessment Score(Criterion criterion)
    {
        if (criterion.Signals.Count == 0)
        {
            throw new InvalidOperationException($"The criterion \"{criterion.Id}\" of the rubric names no signals, so the offline coach cannot score it. Add at least one.");
        }

        var weighted = criterion.Signals.Select(signal => (Reading: this[signal.Signal], Weight: (double)signal.Weight)).ToList();
        var mean = weighted.Sum(signal => signal.Reading.Value * signal.Weight) / weighted.Sum(signal => signal.Weight);
        var score = Math.Round((decimal)(1 + (4 * mean * prose.Factor)), 1, MidpointRounding.AwayFromZero);
        var reasons = string.Join("; ", weighted.OrderByDescending(signal => signal.Weight).Select(signal => signal.Reading.Explanation));
        var justification = prose.Factor < FullFactor
            ? phrases.Say("score.weakened", reasons, 100 * prose.Factor, prose.Reason)
            : phrases.Say("score.justification", reasons);
        return new(criterion.Id, score, justification, Quotations(weighted.OrderByDescending(signal => signal.Weight * signal.Reading.Value).Select(signal => signal.Reading)));
    }

    private List<Quotation> Quotations(IEnumerable<SignalReading> inOrder)
    {
        var spans = new List<TextSpan>();
        foreach (var span in inOrder.SelectMany(reading => reading.Evidence))
        {
            if (spans.Count < MostQuotations && !spans.Exists(span.Overlaps))
            {
                spans.Add(span);
            }
        }

        return spans.ConvertAll(memo.Quotation);
    }
}
