using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Backups;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Tells the administrators' page how the backups are, after each look at them, and by that all replicas when an attempt failed.</summary>
internal sealed class BackupReport(BackupBoard board, BackupMetrics metrics, IOptions<BackupOptions> options, TimeProvider time)
{
    /// <summary>A failing attempt may copy and send the whole database: once an hour it harms nobody.</summary>
    private static readonly TimeSpan s_wait = TimeSpan.FromHours(1);

    /// <summary>Whether an attempt failed less than an hour ago, on any replica.</summary>
    public async Task<bool> WaitsAsync() => time.GetUtcNow() - (await board.ReadAsync()).FailedAt < s_wait;

    /// <summary>All that was due is done.</summary>
    public Task SucceedAsync() => PublishAsync(null, null);

    /// <summary>The next attempt waits; why the last one failed still holds.</summary>
    public async Task WaitAsync()
    {
        var last = await board.ReadAsync();
        await PublishAsync(last.Failure, last.FailedAt);
    }

    /// <summary>An attempt failed.</summary>
    /// <param name="failure">Why.</param>
    public Task FailAsync(string failure) => PublishAsync(failure, time.GetUtcNow());

    private Task PublishAsync(string? failure, DateTimeOffset? failedAt) => board.PublishAsync(new BackupStatus(
        time.GetUtcNow(), options.Value.EveryHours, Path.GetFileName(metrics.NewestBackup), metrics.LastBackup, failure, metrics.LastDrill, failedAt));
}
