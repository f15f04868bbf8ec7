using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>
/// Lets one process at a time migrate a SQLite file. EF Core's own lock is a row, which a killed process leaves behind for ever
/// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection); this one is a locked file beside
/// the database, which the system unlocks whenever the process ends.
/// </summary>
internal static class SqliteMigrationLock
{
    private static readonly TimeSpan s_betweenTries = TimeSpan.FromMilliseconds(100);

    public static async Task<IAsyncDisposable> TakeAsync(MemoDbContext database, SqliteConnection connection, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(connection.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = await LockAsync(path + ".migrating", cancellationToken);
        if (File.Exists(path))
        {
            await database.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }

        return file;
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(s_betweenTries, cancellationToken);
            }
        }
    }
}
