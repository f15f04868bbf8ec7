using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace MemoCoach.Data.Tests.Schema;

/// <summary>Expand and contract (docs/adr): during a rolling update the program of the release before works on the new schema.</summary>
public sealed class MigrationRuleTests
{
    private const string ContractPrefix = "Contract";

    private static readonly string[] s_empty = ["sqlite:unused.db", "postgres:Host=unused"];

    public static TheoryData<string> Empty => [.. s_empty];

    [Theory]
    [MemberData(nameof(Empty))]
    public void OnlyAContractMigrationDropsOrRenames(string connection)
    {
        var broken = Migrations(connection)
            .Where(migration => !migration.Name.StartsWith(ContractPrefix, StringComparison.Ordinal))
            .SelectMany(migration => migration.Operations.Where(TakesAway).Select(operation => $"{migration.Name}: {operation.GetType().Name}"));
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Empty))]
    public void AnAddedColumnMayBeLeftOutByTheReleaseBefore(string connection) => Assert.Empty(Migrations(connection)
        .SelectMany(migration => migration.Operations.OfType<AddColumnOperation>())
        .Where(column => !column.IsNullable && column.DefaultValue is null && column.DefaultValueSql is null)
        .Select(column => $"{column.Table}.{column.Name}"));

    [Fact]
    public void BothDatabasesHaveTheSameMigrationsInTheSameOrder()
    {
        var (sqlite, postgres) = (Migrations(s_empty[0]), Migrations(s_empty[1]));
        Assert.Equal(sqlite.Select(migration => migration.Name), postgres.Select(migration => migration.Name));
    }

    [Fact]
    public void BothDatabasesHaveTheSameTablesColumnsKeysAndIndexes()
    {
        using var sqlite = DatabaseConnections.Open(s_empty[0]);
        using var postgres = DatabaseConnections.Open(s_empty[1]);
        Assert.Equal(Describe(sqlite), Describe(postgres));
    }

    private static bool TakesAway(MigrationOperation operation) => operation
        is DropTableOperation or DropColumnOperation or RenameTableOperation or RenameColumnOperation
        or AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true };

    private static List<(string Name, IReadOnlyList<MigrationOperation> Operations)> Migrations(string connection)
    {
        using var database = DatabaseConnections.Open(connection);
        var assembly = database.GetService<IMigrationsAssembly>();
        return [.. assembly.Migrations
            .OrderBy(migration => migration.Key, StringComparer.Ordinal)
            .Select(migration => (migration.Key[(migration.Key.IndexOf('_') + 1)..], assembly.CreateMigration(migration.Value, database.Database.ProviderName!).UpOperations))];
    }

    private static List<string> Describe(MemoDbContext database) =>
        [.. database.Model.GetRelationalModel().Tables.SelectMany(Describe).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Describe(ITable table) =>
    [
        .. table.Columns.Select(column => $"{table.Name}.{column.Name} {column.PropertyMappings[0].Property.ClrType} {column.IsNullable}"),
        .. table.UniqueConstraints.Select(key => $"{table.Name} unique {Names(key.Columns)}"),
        .. table.ForeignKeyConstraints.Select(key => $"{table.Name} {Names(key.Columns)} to {key.PrincipalTable.Name} {key.OnDeleteAction}"),
        .. table.Indexes.Select(index => $"{table.Name} index {Names(index.Columns)} {index.IsUnique} {index.Filter}"),
    ];

    /// <summary>Columns, since PostgreSQL cuts long names of keys.</summary>
    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => column.Name));
}
