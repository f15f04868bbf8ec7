using System.Buffers;
using System.Data.Common;
using System.Text.Json;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>Streams the rows of a table as JSON arrays.</summary>
internal static class TableReader
{
    /// <summary>Reads every row, hands each to <paramref name="take"/>, and counts.</summary>
    public static async Task<BackupTable> ReadAsync(
        DbTransaction transaction, SnapshotTable table, Func<ReadOnlyMemory<byte>, Task> take, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = table.SelectSql;
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line);
        var hash = new RowHash();
        while (await rows.ReadAsync(cancellationToken))
        {
            line.ResetWrittenCount();
            json.Reset();
            WriteRow(json, table, rows);
            hash.Add(line.WrittenSpan);
            await take(line.WrittenMemory);
        }

        return hash.Of(table.Name);
    }

    private static void WriteRow(Utf8JsonWriter json, SnapshotTable table, DbDataReader row)
    {
        json.WriteStartArray();
        for (var ordinal = 0; ordinal < table.Columns.Count; ordinal++)
        {
            table.Columns[ordinal].Write(json, row, ordinal);
        }

        json.WriteEndArray();
        json.Flush();
    }
}
