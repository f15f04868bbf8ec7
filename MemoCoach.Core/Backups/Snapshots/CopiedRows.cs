using Npgsql;
using NpgsqlTypes;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>PostgreSQL's COPY: one statement for all rows of the table, none of which waits for the answer to the one before.</summary>
internal sealed class CopiedRows : IRowTarget
{
    private readonly NpgsqlBinaryImporter _copy;
    private readonly NpgsqlDbType[] _types;

    private CopiedRows(NpgsqlBinaryImporter copy, NpgsqlDbType[] types) => (_copy, _types) = (copy, types);

    public static async Task<CopiedRows> BeginAsync(
        NpgsqlTransaction transaction, SnapshotTable table, IReadOnlyList<SnapshotColumn> columns, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        await using var command = connection.CreateCommand();
        var types = columns.Select(column => ((NpgsqlParameter)column.CreateParameter(command, "p")).NpgsqlDbType).ToArray();
        var copy = await connection.BeginBinaryImportAsync(table.CopySql(columns), cancellationToken);
        // No limit: the server checks the foreign keys of all rows at the end.
        copy.Timeout = TimeSpan.Zero;
        return new(copy, types);
    }

    public async Task AddAsync(IReadOnlyList<object> values, CancellationToken cancellationToken)
    {
        await _copy.StartRowAsync(cancellationToken);
        for (var index = 0; index < values.Count; index++)
        {
            await (values[index] is DBNull ? _copy.WriteNullAsync(cancellationToken) : _copy.WriteAsync(values[index], _types[index], cancellationToken));
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken) => await _copy.CompleteAsync(cancellationToken);

    public ValueTask DisposeAsync() => _copy.DisposeAsync();
}
