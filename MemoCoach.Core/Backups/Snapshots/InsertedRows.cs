using System.Data.Common;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>One prepared statement for each row: SQLite runs in this process, so that none waits for a server.</summary>
internal sealed class InsertedRows : IRowTarget
{
    private readonly DbCommand _insert;

    private InsertedRows(DbCommand insert) => _insert = insert;

    public static async Task<InsertedRows> BeginAsync(
        DbTransaction transaction, SnapshotTable table, IReadOnlyList<SnapshotColumn> columns, CancellationToken cancellationToken)
    {
        var insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = table.InsertSql(columns);
        insert.Parameters.AddRange(columns.Select((column, index) => column.CreateParameter(insert, $"@p{index}")).ToArray());
        await insert.PrepareAsync(cancellationToken);
        return new(insert);
    }

    public async Task AddAsync(IReadOnlyList<object> values, CancellationToken cancellationToken)
    {
        for (var index = 0; index < values.Count; index++)
        {
            _insert.Parameters[index].Value = values[index];
        }

        await _insert.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _insert.DisposeAsync();
}
