using System.Diagnostics.Metrics;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Backups;

namespace MemoCoach.Worker.Backups;

/// <summary>The newest backup and the last drill, as this process saw them; nothing is reported before the first is known.</summary>
internal sealed class BackupMetrics
{
    private readonly TimeProvider _time;

    public BackupMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create("MemoCoach.Backups");
        meter.CreateObservableGauge("memocoach.backup.age", () => Age(LastBackup), "s", "Age of the newest backup.");
        meter.CreateObservableGauge("memocoach.backup.drill.age", () => Age(LastDrill?.At), "s", "Time since the last drill.");
        meter.CreateObservableGauge("memocoach.backup.drill.failed", Failed, null, "1 when the last drill could not restore the backup.");
    }

    /// <summary>Its address.</summary>
    public string? NewestBackup { get; set; }

    public DateTimeOffset? LastBackup => NewestBackup is { } address ? BackupFolder.TimeOf(address) : null;

    public DrillResult? LastDrill { get; set; }

    private Measurement<int>[] Failed() => LastDrill is { } drill ? [new(drill.Problem is null ? 0 : 1)] : [];

    private Measurement<double>[] Age(DateTimeOffset? since) => since is { } time ? [new((_time.GetUtcNow() - time).TotalSeconds)] : [];
}
