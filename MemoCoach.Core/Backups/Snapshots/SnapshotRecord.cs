namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>A line of a backup's content that is not a row: what follows, a file, or the counts at the end. Exactly one member is set.</summary>
internal sealed record SnapshotRecord
{
    /// <summary>The rows of this table follow, each a JSON array.</summary>
    public SnapshotTableStart? Table { get; init; }

    public SnapshotFile? File { get; init; }

    public SnapshotEnd? End { get; init; }
}

/// <summary>A table whose rows follow.</summary>
internal sealed record SnapshotTableStart(string Name, IReadOnlyList<string> Columns);

/// <summary>A configuration file.</summary>
internal sealed record SnapshotFile(string Name, byte[] Content);

/// <summary>The counts by which a reader checks what it has read.</summary>
internal sealed record SnapshotEnd(IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupConfigurationFile> Configuration);
