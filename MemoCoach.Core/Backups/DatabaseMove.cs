using MemoCoach.Core.Persistence;

namespace MemoCoach.Core.Backups;

/// <summary>Copies a database into another of either kind: a backup and its restore, with the backup in a temporary file.</summary>
/// <param name="time">The clock.</param>
public sealed class DatabaseMove(TimeProvider time)
{
    /// <summary>Copies everything and compares it. The source is only read.</summary>
    /// <param name="source">Where the rows are.</param>
    /// <param name="target">Where they go; empty, unless <paramref name="replace"/>.</param>
    /// <param name="replace">Whether rows of the target may be deleted.</param>
    /// <param name="progress">Told how many more rows were read or written; each row counts twice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was moved.</returns>
    /// <exception cref="BackupException">There is no source, or the target is not fit to take it.</exception>
    public async Task<BackupManifest> RunAsync(MemoDbContext source, MemoDbContext target, bool replace, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var folder = TemporaryFolder.Create("memocoach-move-");
        try
        {
            var backup = new DatabaseBackup(time);
            var (path, _) = await backup.WriteAsync(source, folder.FullName, null, progress, cancellationToken);
            return await new DatabaseRestore(target, backup).RunAsync(path, replace, null, progress, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
