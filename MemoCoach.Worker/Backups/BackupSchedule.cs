using System.Text.Json;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Takes a backup, deletes old ones and drills, each when its time has come. What was done last is read from the folder, so a restart repeats nothing.</summary>
internal sealed partial class BackupSchedule(
    MemoDbContext database,
    IOfflineCoach coach,
    ICoachConfigurationSource configurations,
    IOptions<BackupOptions> options,
    BackupMetrics metrics,
    TimeProvider time,
    ILogger<BackupSchedule> logger)
{
    private const string DrillFile = "last-drill.json";

    private readonly BackupOptions _options = options.Value;

    public async Task RunDueAsync(string path, CancellationToken cancellationToken)
    {
        var folder = new BackupFolder(path);
        var backup = new DatabaseBackup(time, BackupKey.Read(_options.Key));
        if (IsDue(LastBackup(folder), _options.EveryHours))
        {
            await BackUpAsync(backup, path, folder, cancellationToken);
        }

        var drillFile = Path.Combine(path, DrillFile);
        if (IsDue(LastDrill(drillFile), _options.DrillEveryHours) && folder.Files is [var newest, ..])
        {
            var result = await new BackupDrill(backup, coach, configurations, time).RunAsync(newest, cancellationToken);
            await File.WriteAllTextAsync(drillFile, JsonSerializer.Serialize(result), cancellationToken);
            LogDrilled(logger, result.Backup, result.Rows, result.Seconds);
        }

        (metrics.LastBackup, metrics.LastDrill) = (LastBackup(folder), LastDrill(drillFile));
    }

    private static DateTimeOffset? LastBackup(BackupFolder folder) => folder.Files is [var newest, ..] ? BackupFolder.TimeOf(newest) : null;

    private static DateTimeOffset? LastDrill(string file) => File.Exists(file) ? JsonSerializer.Deserialize<DrillResult>(File.ReadAllText(file))?.At : null;

    private bool IsDue(DateTimeOffset? last, double everyHours) => last is null || time.GetUtcNow() - last >= TimeSpan.FromHours(everyHours);

    private async Task BackUpAsync(DatabaseBackup backup, string path, BackupFolder folder, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationFolder.Find(AppContext.BaseDirectory).Root;
        var (file, manifest) = await backup.WriteAsync(database, path, configuration, null, cancellationToken);
        var expired = new BackupRetention(_options.KeepDaily, _options.KeepWeekly).Apply(folder);
        LogBackedUp(logger, file, manifest.Rows, expired.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup {File} holds {Rows} rows; {Expired} old backups were deleted.")]
    private static partial void LogBackedUp(ILogger logger, string file, long rows, int expired);

    [LoggerMessage(Level = LogLevel.Information, Message = "Drill: backup {Backup} was restored with {Rows} rows in {Seconds:0.0} s.")]
    private static partial void LogDrilled(ILogger logger, string backup, long rows, double seconds);
}
