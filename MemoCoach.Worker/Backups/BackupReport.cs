using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Backups;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Tells the administrators' page how the backups are.</summary>
internal sealed class BackupReport(BackupBoard board, BackupMetrics metrics, IOptions<BackupOptions> options, TimeProvider time)
{
    /// <summary>Says it, after each look at the backups.</summary>
    /// <param name="failure">Why the look failed, if it did.</param>
    public Task PublishAsync(string? failure) => board.PublishAsync(new BackupStatus(
        time.GetUtcNow(), options.Value.EveryHours, Path.GetFileName(metrics.NewestBackup), metrics.LastBackup, failure, metrics.LastDrill));
}
