using System.Diagnostics.Metrics;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;

namespace MemoCoach.Worker.Jobs;

/// <summary>
/// Shows the queue's depth and how long its oldest evaluation has waited. Every worker reports the same queue: take the maximum, not the sum.
/// </summary>
internal sealed class QueueGauges : PeriodicLoop
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly JobQueue _queue;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private volatile QueueCounts _counts = new(0, 0, 0, 0, false);
    private long _oldestMilliseconds;

    public QueueGauges(JobQueue queue, IServiceScopeFactory scopes, IMeterFactory meters, TimeProvider time, ILogger<QueueGauges> logger)
        : base(Period, time, logger)
    {
        (_queue, _scopes, _time) = (queue, scopes, time);
        var meter = meters.Create("MemoCoach.Queue");
        meter.CreateObservableGauge("memocoach.queue.jobs", Jobs, "{job}", "Jobs in the queue, by state.");
        meter.CreateObservableGauge("memocoach.queue.paused", () => _counts.Paused ? 1 : 0, null, "1 while nothing is claimed.");
        meter.CreateObservableGauge("memocoach.queue.oldest", () => Volatile.Read(ref _oldestMilliseconds) / 1000.0, "s", "How long the evaluation that has waited longest waits for a worker.");
    }

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        _counts = await _queue.CountAsync(stoppingToken);
        await using var scope = _scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<MemoDbContext>().OldestQueuedAsync(stoppingToken);
        Volatile.Write(ref _oldestMilliseconds, oldest is { } since ? (long)(_time.GetUtcNow() - since).TotalMilliseconds : 0);
    }

    private IEnumerable<Measurement<long>> Jobs() =>
    [
        Measure(_counts.Ready, "ready"),
        Measure(_counts.Running, "running"),
        Measure(_counts.Delayed, "delayed"),
        Measure(_counts.Dead, "dead"),
    ];

    private static Measurement<long> Measure(long count, string state) => new(count, new KeyValuePair<string, object?>("state", state));
}
