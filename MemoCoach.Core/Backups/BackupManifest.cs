namespace MemoCoach.Core.Backups;

/// <summary>What a backup says of itself before its content; readable without a key.</summary>
/// <param name="CreatedAt">When its snapshot was taken.</param>
/// <param name="Product">The program's version.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgres</c>: where it comes from; it can be restored into either.</param>
/// <param name="Schema">The last migration, without its time stamp.</param>
/// <param name="Salt">Base64: makes a key of this backup alone out of the operator's; <see langword="null"/> if it is not encrypted.</param>
public sealed record BackupHeader(DateTimeOffset CreatedAt, string Product, string Database, string Schema, string? Salt);

/// <summary>What a backup holds of one table.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">The rows' SHA-256 hashes, combined by exclusive or, so that their order does not matter; hexadecimal.</param>
public sealed record BackupTable(string Name, long Rows, string Sha256);

/// <summary>A configuration file of a backup.</summary>
/// <param name="Name">Its path below the configuration folder, with slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
public sealed record BackupConfigurationFile(string Name, string Sha256);

/// <summary>Everything that is in a backup, counted.</summary>
/// <param name="Header">Where it comes from.</param>
/// <param name="Tables">The tables, each after those it refers to.</param>
/// <param name="Configuration">The configuration files.</param>
public sealed record BackupManifest(BackupHeader Header, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupConfigurationFile> Configuration)
{
    /// <summary>Rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}

/// <summary>A backup that was written.</summary>
/// <param name="Path">Its address: a path, or <c>s3://bucket/key</c>.</param>
/// <param name="Manifest">What is in it.</param>
public sealed record WrittenBackup(string Path, BackupManifest Manifest)
{
    /// <summary>How long it is.</summary>
    public required long Bytes { get; init; }
}
