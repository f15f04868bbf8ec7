using System.Diagnostics;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Backups;

/// <summary>Proves that a backup can be used: restores it into a scratch database, compares every row, and evaluates one memo again offline.</summary>
/// <param name="backup">Reads the backup.</param>
/// <param name="coach">Evaluates without a network.</param>
/// <param name="configurations">The configuration in force.</param>
/// <param name="time">The clock.</param>
public sealed class BackupDrill(DatabaseBackup backup, IOfflineCoach coach, ICoachConfigurationSource configurations, TimeProvider time)
{
    /// <summary>Drills.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found, also when the backup cannot be used.</returns>
    public async Task<DrillResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        var (start, watch) = (time.GetUtcNow(), Stopwatch.StartNew());
        var folder = TemporaryFolder.Create("memocoach-drill-");
        try
        {
            await using var scratch = DatabaseConnections.Open($"Data Source={Path.Combine(folder.FullName, "memocoach.db")};Pooling=False");
            var restored = await new DatabaseRestore(scratch, backup).RunAsync(path, false, null, null, cancellationToken);
            var seconds = watch.Elapsed.TotalSeconds;
            return new(start, Path.GetFileName(path), restored.Rows, seconds, await EvaluateOneAsync(scratch, cancellationToken));
        }
        catch (BackupException unusable)
        {
            return new(start, Path.GetFileName(path), 0, watch.Elapsed.TotalSeconds, false, unusable.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> EvaluateOneAsync(MemoDbContext scratch, CancellationToken cancellationToken)
    {
        var newest = await scratch.Evaluations.AsNoTracking().Include(row => row.MemoVersion)
            .Where(row => row.Status == EvaluationStatus.Succeeded)
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is not { MemoVersion: { } version })
        {
            return false;
        }

        var language = version.Language == "es" ? MemoLanguage.Spanish : MemoLanguage.English;
        return coach.Evaluate(new CoachingRequest(newest.Id, version.Title, version.Text, language, configurations.Current), cancellationToken).Criteria.Count > 0;
    }
}
