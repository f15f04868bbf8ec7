using System.Data.Common;
using MemoCoach.Core.Backups.Snapshots;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MemoCoach.Core.Backups;

/// <summary>
/// Puts a backup into a database of either kind. Rows come in one transaction, compared with the backup's counts and hashes before it ends;
/// a backup of an older schema goes into tables of its own time, which are then migrated forward.
/// </summary>
/// <param name="target">The database.</param>
/// <param name="backup">Reads the backup.</param>
public sealed class DatabaseRestore(MemoDbContext target, DatabaseBackup backup)
{
    /// <summary>The migration step fills them from files, so that they say nothing about whether a database is in use.</summary>
    private static readonly string[] s_seeded = ["ConfigurationVersions", "ConfigurationVersionDocument"];

    private readonly DatabaseMigration _migration = new(target);

    /// <summary>Restores. Whatever happens on the way, the same call again succeeds, or the database is as it was.</summary>
    /// <param name="address">The backup: a file, or <c>s3://bucket/key</c>.</param>
    /// <param name="replace">Whether rows of the target may be deleted.</param>
    /// <param name="configurationFolder">Where to write the backup's configuration files; <see langword="null"/> leaves them.</param>
    /// <param name="progress">Told how many more rows are written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="BackupException">The backup cannot be used, or the target is not fit to take it.</exception>
    public async Task<BackupManifest> RunAsync(
        string address, bool replace, string? configurationFolder, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var file = await backup.FetchAsync(address, cancellationToken);
        var manifest = await backup.ReadAsync(file, new CountingTaker(), cancellationToken);
        var level = FindLevel(manifest.Header);
        await PrepareAsync(replace, cancellationToken);
        if (level == target.Database.GetMigrations().Last())
        {
            await LoadAsync(file, manifest, configurationFolder, progress, cancellationToken);
            return manifest;
        }

        await MarkAsync(cancellationToken);
        await DropAsync(cancellationToken);
        await _migration.MigrateAsync(level, cancellationToken);
        await LoadAsync(file, null, configurationFolder, progress, cancellationToken);
        await _migration.MigrateAsync(null, cancellationToken);
        await UnmarkAsync(cancellationToken);
        return manifest;
    }

    /// <summary>The migration that the backup's schema ended with, as this database names it.</summary>
    private string FindLevel(BackupHeader header) =>
        target.Database.GetMigrations().SingleOrDefault(known => DatabaseSchema.NameOf(known) == header.Schema)
        ?? throw BackupException.Unusable(
            $"The backup's schema ({header.Schema}, written by version {header.Product}) is newer than this program. Restore with that version or a later one.");

    /// <summary>Creates the schema where there is none, and refuses a target that holds something else.</summary>
    private async Task PrepareAsync(bool replace, CancellationToken cancellationToken)
    {
        var schema = await DatabaseSchema.ReadAsync(target, cancellationToken);
        // An older schema, such as a restore leaves that was killed while it created the tables, is no obstacle where all is to be replaced.
        var isReplaced = replace && schema.Unknown.Count == 0;
        if (!schema.IsAbsent && !schema.IsHalfRestored && !isReplaced && schema.ObstacleToCopies is { } obstacle)
        {
            throw new BackupException(BackupFault.Target, obstacle);
        }

        await _migration.MigrateAsync(null, cancellationToken);
        if (!schema.IsHalfRestored && !replace && await FindRowsAsync(cancellationToken) is { } table)
        {
            throw new BackupException(BackupFault.Target, $"The database is not empty: {table} has rows. Restore into an empty one, or delete what is there with --replace --yes.");
        }
    }

    private async Task<string?> FindRowsAsync(CancellationToken cancellationToken)
    {
        await target.Database.OpenConnectionAsync(cancellationToken);
        await using var command = target.Database.GetDbConnection().CreateCommand();
        foreach (var table in SnapshotTable.Of(target).Where(table => !s_seeded.Contains(table.Name)))
        {
            command.CommandText = $"SELECT 1 FROM {table.Sql} LIMIT 1";
            if (await command.ExecuteScalarAsync(cancellationToken) is not null)
            {
                return table.Name;
            }
        }

        return null;
    }

    private async Task LoadAsync(
        BackupFile file, BackupManifest? compareWith, string? configurationFolder, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var tables = SnapshotTable.Of(target);
        await target.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await target.Database.GetDbConnection().BeginTransactionAsync(cancellationToken);
        await transaction.LiftTimeLimitsAsync(cancellationToken);
        if (compareWith is not null)
        {
            await ClearAsync(transaction, tables, cancellationToken);
        }

        await using (var loader = new RowLoader(transaction, tables, configurationFolder, progress))
        {
            await backup.ReadAsync(file, loader, cancellationToken);
            await loader.CompleteAsync(cancellationToken);
        }

        await RestartNumbersAsync(transaction, tables, cancellationToken);
        foreach (var expected in compareWith?.Tables ?? [])
        {
            await CompareAsync(transaction, tables.Single(table => table.Name == expected.Name), expected, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task CompareAsync(DbTransaction transaction, SnapshotTable table, BackupTable expected, CancellationToken cancellationToken)
    {
        var found = await TableReader.ReadAsync(transaction, table, _ => Task.CompletedTask, cancellationToken);
        if (found != expected)
        {
            throw new BackupException(BackupFault.Target, $"The rows of {table.Name} came out of the database otherwise than they went in; nothing was changed.");
        }
    }

    /// <summary>
    /// Takes all tables away, at once or not at all, so that those of the backup's time can be created. Migrating back instead would run code
    /// that nothing else ever runs.
    /// </summary>
    private async Task DropAsync(CancellationToken cancellationToken)
    {
        await target.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await target.Database.GetDbConnection().BeginTransactionAsync(cancellationToken);
        foreach (var table in SnapshotTable.Of(target).Reverse())
        {
            await RunAsync(transaction, $"DROP TABLE {table.Sql}", cancellationToken);
        }

        await RunAsync(transaction, $"DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" <> '{DatabaseSchema.UnfinishedRestore}'", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ClearAsync(DbTransaction transaction, IEnumerable<SnapshotTable> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables.Reverse())
        {
            await RunAsync(transaction, $"DELETE FROM {table.Sql}", cancellationToken);
        }
    }

    /// <summary>PostgreSQL numbers rows from a sequence, which inserted numbers do not move.</summary>
    private static async Task RestartNumbersAsync(DbTransaction transaction, IEnumerable<SnapshotTable> tables, CancellationToken cancellationToken)
    {
        if (transaction is not NpgsqlTransaction)
        {
            return;
        }

        foreach (var (table, column) in tables.SelectMany(table => table.Numbered.Select(column => (table.Sql, column))))
        {
            await RunAsync(
                transaction, $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT COALESCE(MAX(\"{column}\"), 0) + 1 FROM {table}), false)", cancellationToken);
        }
    }

    private static async Task RunAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private Task<int> MarkAsync(CancellationToken cancellationToken) => target.Database.ExecuteSqlRawAsync(
        "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({0}, '') ON CONFLICT DO NOTHING",
        [DatabaseSchema.UnfinishedRestore],
        cancellationToken);

    private Task<int> UnmarkAsync(CancellationToken cancellationToken) => target.Database.ExecuteSqlRawAsync(
        "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = {0}", [DatabaseSchema.UnfinishedRestore], cancellationToken);
}
