using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using Npgsql;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Inserts a snapshot's rows within a transaction, table by table.</summary>
internal sealed class RowLoader(DbTransaction transaction, IReadOnlyList<SnapshotTable> tables, string? configurationFolder, IProgress<long>? progress) : ISnapshotTaker, IAsyncDisposable
{
    private SnapshotColumn?[] _columns = [];
    private object[] _values = [];
    private IRowTarget? _target;

    public async Task BeginAsync(SnapshotTableStart table, CancellationToken cancellationToken)
    {
        await CompleteAsync(cancellationToken);
        if (tables.SingleOrDefault(known => known.Name == table.Name) is not { } known)
        {
            // A table that this version has no more; its migrations say what became of the content.
            return;
        }

        _columns = [.. table.Columns.Select(name => known.Columns.SingleOrDefault(column => column.Name == name))];
        SnapshotColumn[] kept = [.. _columns.OfType<SnapshotColumn>()];
        _values = new object[kept.Length];
        _target = transaction is NpgsqlTransaction postgres
            ? await CopiedRows.BeginAsync(postgres, known, kept, cancellationToken)
            : await InsertedRows.BeginAsync(transaction, known, kept, cancellationToken);
    }

    public async Task TakeAsync(ReadOnlySequence<byte> row, CancellationToken cancellationToken)
    {
        if (_target is not null)
        {
            Fill(row);
            await _target.AddAsync(_values, cancellationToken);
            progress?.Report(1);
        }
    }

    /// <summary>Ends the table that was begun last.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_target is { } target)
        {
            await target.CompleteAsync(cancellationToken);
            _target = null;
            await target.DisposeAsync();
        }
    }

    public async Task TakeAsync(SnapshotFile file, CancellationToken cancellationToken)
    {
        if (configurationFolder is null)
        {
            return;
        }

        var root = Path.GetFullPath(configurationFolder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file.Name));
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            throw BackupException.Unusable($"The backup names a configuration file outside its folder: {file.Name}.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
    }

    public ValueTask DisposeAsync() => _target?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Fill(ReadOnlySequence<byte> row)
    {
        var json = new Utf8JsonReader(row);
        json.Read();
        var next = 0;
        foreach (var column in _columns)
        {
            json.Read();
            if (column is null)
            {
                json.Skip();
            }
            else
            {
                _values[next++] = column.Read(ref json);
            }
        }
    }
}
