using System.Diagnostics.Metrics;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Evaluations;

/// <summary>Metrics of evaluations that have ended.</summary>
public sealed class EvaluationMetrics
{
    private static readonly InstrumentAdvice<double> s_buckets =
        new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 45, 60, 120, 300, 600, 1800] };

    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes the meter <c>MemoCoach.Evaluations</c>.</param>
    /// <param name="time">The clock.</param>
    public EvaluationMetrics(IMeterFactory meters, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _time = time;
        _duration = meters.Create("MemoCoach.Evaluations").CreateHistogram(
            "memocoach.evaluation.duration", "s", "From a memo's acceptance to the end of its evaluation.", tags: null, advice: s_buckets);
    }

    /// <summary>Counts an evaluation.</summary>
    /// <param name="run">The run that ended it.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="coach">The provider whose answer was used; none where there was none.</param>
    internal void Ended(EvaluationRun run, EvaluationStatus status, string coach) => _duration.Record(
        (_time.GetUtcNow() - run.AcceptedAt).TotalSeconds,
        new("status", status.ToString().ToLowerInvariant()),
        new("coach", coach));
}
