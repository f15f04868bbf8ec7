using System.Text.Json;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Takes a backup, deletes old ones and drills, each when its time has come. What was done last is read from where the backups are, so a restart repeats nothing.</summary>
internal sealed partial class BackupSchedule(
    MemoDbContext database,
    IOfflineCoach coach,
    ICoachConfigurationSource configurations,
    ConfigurationFolder configurationFolder,
    IOptions<BackupOptions> options,
    BackupMetrics metrics,
    BackupReport report,
    TimeProvider time,
    ILogger<BackupSchedule> logger)
{
    private const string DrillFile = "last-drill.json";

    private readonly BackupOptions _options = options.Value;

    /// <summary>Looks what is due and does it, unless the last attempt failed less than an hour ago, and reports.</summary>
    /// <param name="address">Where the backups are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LookAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            await RunDueAsync(address, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await report.FailAsync(exception.Message);
            throw;
        }
    }

    private async Task RunDueAsync(string address, CancellationToken cancellationToken)
    {
        var backup = new DatabaseBackup(time, BackupKey.Read(_options.Key), _options.S3);
        var store = backup.StoreAt(address);
        metrics.NewestBackup = await NewestAsync(store, cancellationToken);
        metrics.LastDrill = await LastDrillAsync(store, cancellationToken);
        var isBackupDue = IsDue(metrics.LastBackup, _options.EveryHours);
        if ((isBackupDue || IsDrillDue(metrics.LastDrill, metrics.NewestBackup!)) && await report.WaitsAsync())
        {
            await report.WaitAsync();
            return;
        }

        if (isBackupDue)
        {
            metrics.NewestBackup = await BackUpAsync(backup, address, store, cancellationToken);
        }

        if (IsDrillDue(metrics.LastDrill, metrics.NewestBackup!))
        {
            metrics.LastDrill = await DrillAsync(backup, metrics.NewestBackup!, store, cancellationToken);
        }

        await report.SucceedAsync();
    }

    private static async Task<string?> NewestAsync(BackupStore store, CancellationToken cancellationToken) =>
        await store.ListAsync(cancellationToken) is [var newest, ..] ? newest : null;

    /// <summary>A note that cannot be read counts as none: the next drill writes another.</summary>
    private async Task<DrillResult?> LastDrillAsync(BackupStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadNoteAsync(DrillFile, cancellationToken) is { } note ? JsonSerializer.Deserialize<DrillResult>(note) : null;
        }
        catch (JsonException unreadable)
        {
            LogNoteUnreadable(logger, unreadable, DrillFile);
            return null;
        }
    }

    /// <summary>A drill that failed is repeated with the next backup, which may be better, and not with the same one every minute.</summary>
    private bool IsDrillDue(DrillResult? last, string newest) =>
        IsDue(last?.At, _options.DrillEveryHours) || (last is { Problem: not null } && last.Backup != Path.GetFileName(newest));

    private bool IsDue(DateTimeOffset? last, double everyHours) => last is null || time.GetUtcNow() - last >= TimeSpan.FromHours(everyHours);

    private async Task<string> BackUpAsync(DatabaseBackup backup, string address, BackupStore store, CancellationToken cancellationToken)
    {
        var (path, manifest) = await backup.WriteAsync(database, address, configurationFolder.Root, null, cancellationToken);
        var expired = await new BackupRetention(_options.KeepDaily, _options.KeepWeekly).ApplyAsync(store, cancellationToken);
        LogBackedUp(logger, path, manifest.Rows, expired.Count);
        return path;
    }

    private async Task<DrillResult> DrillAsync(DatabaseBackup backup, string newest, BackupStore store, CancellationToken cancellationToken)
    {
        var result = await new BackupDrill(backup, coach, configurations, time).RunAsync(newest, cancellationToken);
        await store.WriteNoteAsync(DrillFile, JsonSerializer.Serialize(result), cancellationToken);
        if (result.Problem is { } problem)
        {
            LogDrillFailed(logger, result.Backup, problem);
        }
        else
        {
            LogDrilled(logger, result.Backup, result.Rows, result.Seconds);
        }

        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup {File} holds {Rows} rows; {Expired} old backups were deleted.")]
    private static partial void LogBackedUp(ILogger logger, string file, long rows, int expired);

    [LoggerMessage(Level = LogLevel.Information, Message = "Drill: backup {Backup} was restored with {Rows} rows in {Seconds:0.0} s.")]
    private static partial void LogDrilled(ILogger logger, string backup, long rows, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} beside the backups cannot be read; a drill is due.")]
    private static partial void LogNoteUnreadable(ILogger logger, Exception exception, string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "Drill: backup {Backup} cannot be used. {Problem}")]
    private static partial void LogDrillFailed(ILogger logger, string backup, string problem);
}
