using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using MemoCoach.Core.Backups.Files;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Whoever takes the parts of a snapshot as they are read.</summary>
internal interface ISnapshotTaker
{
    Task BeginAsync(SnapshotTableStart table, CancellationToken cancellationToken);

    Task TakeAsync(ReadOnlySequence<byte> row, CancellationToken cancellationToken);

    Task TakeAsync(SnapshotFile file, CancellationToken cancellationToken);
}

/// <summary>Reads the content of a backup and compares what it has read with the counts at the end.</summary>
internal sealed class SnapshotReader(ISnapshotTaker taker)
{
    private readonly List<BackupTable> _tables = [];
    private readonly List<BackupConfigurationFile> _files = [];
    private RowHash _rows = new();
    private string? _table;

    public async Task<SnapshotEnd> ReadAsync(SealedReader file, CancellationToken cancellationToken)
    {
        SnapshotEnd? end = null;
        await using var content = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        await foreach (var line in JsonLines.ReadAsync(content, cancellationToken))
        {
            end = await ReadLineAsync(line, cancellationToken);
        }

        return end is not null && end.Tables.SequenceEqual(_tables) && end.Configuration.SequenceEqual(_files)
            ? end
            : throw BackupException.Unusable("The backup's rows are not those that it counts at its end. Take another backup.");
    }

    private async Task<SnapshotEnd?> ReadLineAsync(ReadOnlySequence<byte> line, CancellationToken cancellationToken)
    {
        if (line.FirstSpan[0] == (byte)'[')
        {
            _rows.Add(line);
            await taker.TakeAsync(line, cancellationToken);
            return null;
        }

        var record = Parse(line);
        EndTable();
        if (record.Table is { } table)
        {
            _table = table.Name;
            await taker.BeginAsync(table, cancellationToken);
        }
        else if (record.File is { } file)
        {
            _files.Add(new(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content))));
            await taker.TakeAsync(file, cancellationToken);
        }

        return record.End;
    }

    private static SnapshotRecord Parse(ReadOnlySequence<byte> line)
    {
        var json = new Utf8JsonReader(line);
        return JsonSerializer.Deserialize(ref json, BackupJson.Default.SnapshotRecord)!;
    }

    private void EndTable()
    {
        if (_table is not null)
        {
            _tables.Add(_rows.Of(_table));
            _rows = new();
            _table = null;
        }
    }
}
