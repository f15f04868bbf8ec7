using System.Buffers;
using System.Data.Common;
using System.Text.Json;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Inserts a snapshot's rows within a transaction, table by table.</summary>
internal sealed class RowLoader(DbTransaction transaction, IReadOnlyList<SnapshotTable> tables, string? configurationFolder, IProgress<long>? progress) : ISnapshotTaker, IAsyncDisposable
{
    private DbCommand? _insert;
    private SnapshotColumn?[] _columns = [];
    private DbParameter?[] _parameters = [];

    public async Task BeginAsync(SnapshotTableStart table, CancellationToken cancellationToken)
    {
        await DisposeAsync();
        if (tables.SingleOrDefault(known => known.Name == table.Name) is not { } target)
        {
            // A table that this version has no more; its migrations say what became of the content.
            _insert = null;
            return;
        }

        _columns = [.. table.Columns.Select(name => target.Columns.SingleOrDefault(column => column.Name == name))];
        _insert = transaction.Connection!.CreateCommand();
        _insert.Transaction = transaction;
        _insert.CommandText = target.InsertSql([.. _columns.OfType<SnapshotColumn>()]);
        var number = 0;
        _parameters = [.. _columns.Select(column => column?.CreateParameter(_insert, $"@p{number++}"))];
        _insert.Parameters.AddRange(_parameters.OfType<DbParameter>().ToArray());
        await _insert.PrepareAsync(cancellationToken);
    }

    public async Task TakeAsync(ReadOnlySequence<byte> row, CancellationToken cancellationToken)
    {
        if (_insert is not null)
        {
            Fill(row);
            await _insert.ExecuteNonQueryAsync(cancellationToken);
            progress?.Report(1);
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

    public async ValueTask DisposeAsync()
    {
        if (_insert is not null)
        {
            await _insert.DisposeAsync();
        }
    }

    private void Fill(ReadOnlySequence<byte> row)
    {
        var json = new Utf8JsonReader(row);
        json.Read();
        for (var index = 0; index < _columns.Length; index++)
        {
            json.Read();
            if (_columns[index] is { } column)
            {
                _parameters[index]!.Value = column.Read(ref json);
            }
            else
            {
                json.Skip();
            }
        }
    }
}
