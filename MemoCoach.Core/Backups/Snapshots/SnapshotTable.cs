using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>A table of the model. Whatever the model gains is backed up without a word here.</summary>
internal sealed class SnapshotTable
{
    private readonly ITable _table;
    private readonly ISqlGenerationHelper _sql;

    private SnapshotTable(ITable table, ISqlGenerationHelper sql)
    {
        _table = table;
        _sql = sql;
        Columns = [.. table.Columns.Where(column => column.ComputedColumnSql is null).Select(column => new SnapshotColumn(column))];
    }

    public string Name => _table.Name;

    public IReadOnlyList<SnapshotColumn> Columns { get; }

    /// <summary>The table's name as SQL writes it.</summary>
    public string Sql => _sql.DelimitIdentifier(_table.Name, _table.Schema);

    public string SelectSql => $"SELECT {Names(Columns)} FROM {Sql}";

    /// <summary>Columns that the database numbers by itself.</summary>
    public IEnumerable<string> Numbered => _table.Columns
        .Where(column => column.PropertyMappings[0].Property is { ValueGenerated: ValueGenerated.OnAdd } property
            && property.IsPrimaryKey() && (property.ClrType == typeof(int) || property.ClrType == typeof(long)))
        .Select(column => column.Name);

    /// <summary>Every table, each after those it refers to.</summary>
    public static IReadOnlyList<SnapshotTable> Of(MemoDbContext database)
    {
        var sql = database.GetService<ISqlGenerationHelper>();
        var ordered = new List<ITable>();
        foreach (var table in database.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            AddAfterPrincipals(table, ordered, []);
        }

        return [.. ordered.Select(table => new SnapshotTable(table, sql))];
    }

    public string InsertSql(IReadOnlyList<SnapshotColumn> columns) =>
        $"INSERT INTO {Sql} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";

    /// <summary>PostgreSQL's statement for rows that follow in its binary form.</summary>
    public string CopySql(IReadOnlyList<SnapshotColumn> columns) => $"COPY {Sql} ({Names(columns)}) FROM STDIN (FORMAT BINARY)";

    private static void AddAfterPrincipals(ITable table, List<ITable> ordered, HashSet<ITable> open)
    {
        if (ordered.Contains(table))
        {
            return;
        }

        if (!open.Add(table))
        {
            throw new InvalidOperationException($"The tables refer to each other in a circle through {table.Name}: a restore finds no order for them.");
        }

        foreach (var principal in table.ForeignKeyConstraints.Select(key => key.PrincipalTable))
        {
            AddAfterPrincipals(principal, ordered, open);
        }

        ordered.Add(table);
    }

    private string Names(IEnumerable<SnapshotColumn> columns) => string.Join(", ", columns.Select(column => _sql.DelimitIdentifier(column.Name)));
}
