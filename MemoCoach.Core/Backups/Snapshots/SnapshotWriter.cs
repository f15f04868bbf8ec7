using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using MemoCoach.Core.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Writes a database and the configuration files as JSON lines, all rows as they are at one moment.</summary>
internal sealed class SnapshotWriter(MemoDbContext database, Stream output, IProgress<long>? progress)
{
    private const int RowsPerReport = 1000;
    private static readonly EnumerationOptions s_withoutHidden = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };
    private static readonly byte[] s_lineEnd = "\n"u8.ToArray();

    public async Task<SnapshotEnd> WriteAsync(string? configurationFolder, CancellationToken cancellationToken)
    {
        var tables = await WriteTablesAsync(cancellationToken);
        var files = new List<BackupConfigurationFile>();
        foreach (var file in ConfigurationFiles(configurationFolder))
        {
            await PutAsync(new SnapshotRecord { File = file }, cancellationToken);
            files.Add(new(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content))));
        }

        var end = new SnapshotEnd(tables, files);
        await PutAsync(new SnapshotRecord { End = end }, cancellationToken);
        return end;
    }

    /// <summary>A mounted ConfigMap shows each file again in hidden folders; only the name that the services read is kept.</summary>
    private static IEnumerable<SnapshotFile> ConfigurationFiles(string? folder) =>
        folder is null
            ? []
            : Directory.EnumerateFiles(folder, "*.yaml", s_withoutHidden).Order(StringComparer.Ordinal)
                .Select(path => new SnapshotFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));

    private async Task<List<BackupTable>> WriteTablesAsync(CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await BeginSnapshotAsync(database.Database.GetDbConnection(), cancellationToken);
        var tables = new List<BackupTable>();
        foreach (var table in SnapshotTable.Of(database))
        {
            await PutAsync(new SnapshotRecord { Table = new(table.Name, [.. table.Columns.Select(column => column.Name)]) }, cancellationToken);
            var rows = 0L;
            tables.Add(await TableReader.ReadAsync(snapshot, table, row => PutRowAsync(row, ++rows, cancellationToken), cancellationToken));
            progress?.Report(rows % RowsPerReport);
        }

        return tables;
    }

    /// <summary>A transaction that sees the database as it is now and holds up no writer.</summary>
    private static async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is SqliteConnection sqlite)
        {
            return sqlite.BeginTransaction(deferred: true);
        }

        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await transaction.LiftTimeLimitsAsync(cancellationToken);
        return transaction;
    }

    private async Task PutRowAsync(ReadOnlyMemory<byte> row, long number, CancellationToken cancellationToken)
    {
        await PutLineAsync(row, cancellationToken);
        if (number % RowsPerReport == 0)
        {
            progress?.Report(RowsPerReport);
        }
    }

    private Task PutAsync(SnapshotRecord record, CancellationToken cancellationToken) =>
        PutLineAsync(JsonSerializer.SerializeToUtf8Bytes(record, BackupJson.Default.SnapshotRecord), cancellationToken);

    private async Task PutLineAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        await output.WriteAsync(line, cancellationToken);
        await output.WriteAsync(s_lineEnd, cancellationToken);
    }
}
