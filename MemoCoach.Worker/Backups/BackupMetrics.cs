using System.Diagnostics.Metrics;

namespace MemoCoach.Worker.Backups;

/// <summary>Ages for an alert, in seconds; nothing is reported before the first backup or drill is known.</summary>
internal sealed class BackupMetrics
{
    private readonly TimeProvider _time;

    public BackupMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create("MemoCoach.Backups");
        meter.CreateObservableGauge("memocoach.backup.age", () => Age(LastBackup), "s", "Age of the newest backup.");
        meter.CreateObservableGauge("memocoach.backup.drill.age", () => Age(LastDrill), "s", "Time since a drill restored a backup.");
    }

    public DateTimeOffset? LastBackup { get; set; }

    public DateTimeOffset? LastDrill { get; set; }

    private Measurement<double>[] Age(DateTimeOffset? since) => since is { } time ? [new((_time.GetUtcNow() - time).TotalSeconds)] : [];
}
