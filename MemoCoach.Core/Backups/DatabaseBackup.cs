using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using MemoCoach.Core.Backups.Files;
using MemoCoach.Core.Backups.S3;
using MemoCoach.Core.Backups.Snapshots;
using MemoCoach.Core.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Backups;

/// <summary>Writes and checks backups: one format for both databases, which restore and move read.</summary>
/// <param name="time">The clock.</param>
/// <param name="key">Encrypts; <see langword="null"/> writes in the clear.</param>
/// <param name="s3">How to reach S3-compatible storage, for addresses that begin with <c>s3:</c>.</param>
public sealed class DatabaseBackup(TimeProvider time, BackupKey? key = null, S3Options? s3 = null)
{
    private const int SaltBytes = 32;

    /// <summary>Writes a backup under a name of its own; until it is whole and on the disk, the file has another name.</summary>
    /// <param name="database">The database, at this program's schema.</param>
    /// <param name="target">Where to write: a folder, or <c>s3://bucket/prefix</c>.</param>
    /// <param name="configurationFolder">The configuration to keep with it, if any.</param>
    /// <param name="progress">Told how many more rows are written.</param>
    /// <param name="cancellationToken">Gives up; nothing stays.</param>
    /// <returns>The backup's address and what is in it.</returns>
    /// <exception cref="BackupException">There is no database, or the target does not take the backup.</exception>
    /// <exception cref="SchemaException">The database is not at this program's schema.</exception>
    public async Task<WrittenBackup> WriteAsync(
        MemoDbContext database, string target, string? configurationFolder, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var header = await HeaderAsync(database, cancellationToken);
        await using var part = await StoreAt(target).BeginAsync(BackupFolder.NameOf(header.CreatedAt), cancellationToken);
        var end = await WriteContentAsync(database, part.Stream, header, configurationFolder, progress, cancellationToken);
        var bytes = part.Stream.Length;
        return new(await part.FinishAsync(cancellationToken), new BackupManifest(header, end.Tables, end.Configuration)) { Bytes = bytes };
    }

    /// <summary>Opens a store of backups.</summary>
    /// <param name="address">A folder, or <c>s3://bucket/prefix</c>.</param>
    public BackupStore StoreAt(string address) => BackupStore.At(address, s3);

    /// <summary>Reads a backup from its first to its last byte and compares everything with what it counts.</summary>
    /// <param name="address">The file, or <c>s3://bucket/key</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="BackupException">It is missing, foreign, newer, damaged, or encrypted with another key.</exception>
    public async Task<BackupManifest> VerifyAsync(string address, CancellationToken cancellationToken)
    {
        await using var file = await FetchAsync(address, cancellationToken);
        return await ReadAsync(file, new CountingTaker(), cancellationToken);
    }

    internal Task<BackupFile> FetchAsync(string address, CancellationToken cancellationToken) => StoreAt(address).FetchAsync(address, cancellationToken);

    internal async Task<BackupManifest> ReadAsync(BackupFile backup, ISnapshotTaker taker, CancellationToken cancellationToken)
    {
        await using var file = await SealedReader.OpenAsync(backup, key, cancellationToken);
        var end = await new SnapshotReader(taker).ReadAsync(file, cancellationToken);
        return new BackupManifest(file.Header, end.Tables, end.Configuration);
    }

    private async Task<SnapshotEnd> WriteContentAsync(
        MemoDbContext database, Stream stream, BackupHeader header, string? configurationFolder, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var file = await SealedWriter.BeginAsync(stream, header, key, cancellationToken);
        SnapshotEnd end;
        await using (var content = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        await using (var buffered = new BufferedStream(content, BackupLayout.FrameBytes))
        {
            end = await new SnapshotWriter(database, buffered, progress).WriteAsync(configurationFolder, cancellationToken);
        }

        await file.SealAsync(cancellationToken);
        return end;
    }

    private async Task<BackupHeader> HeaderAsync(MemoDbContext database, CancellationToken cancellationToken)
    {
        if (database.IsMissingFile())
        {
            throw new BackupException(BackupFault.Missing, $"There is no database {database.Database.GetDbConnection().DataSource}. Name it with --connection.");
        }

        var schema = await DatabaseSchema.ReadAsync(database, cancellationToken);
        if (schema.ObstacleToCopies is { } obstacle)
        {
            throw new SchemaException(obstacle);
        }

        var product = typeof(DatabaseBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var kind = database.Database.GetDbConnection() is SqliteConnection ? "sqlite" : "postgres";
        var salt = key is null ? null : Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes));
        return new BackupHeader(time.GetUtcNow(), product, kind, schema.Level!, salt);
    }
}
