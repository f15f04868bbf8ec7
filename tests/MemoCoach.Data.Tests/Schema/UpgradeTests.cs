using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MemoCoach.Data.Tests.Schema;

/// <summary>A database, and a backup, of the first schema.</summary>
public sealed class UpgradeTests(Databases databases) : IClassFixture<Databases>
{
    private const string FirstSchema = "Initial";

    private static readonly string s_firstBackup = Path.Combine(AppContext.BaseDirectory, "TestData", "first-schema.backup");

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ADatabaseOfTheFirstSchemaIsMigratedWithItsRows(string kind)
    {
        await using var database = DatabaseConnections.Open(await databases.CreateAsync(kind));
        await database.GetService<IMigrator>().MigrateAsync(FirstSchema);
        await database.Database.ExecuteSqlRawAsync(FirstRows(kind));
        await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);

        var evaluation = await database.Evaluations.Include(row => row.MemoVersion!.Memo).SingleAsync();
        Assert.Equal((EvaluationStatus.Succeeded, 3.25m, "Texto"), (evaluation.Status, evaluation.OverallScore, evaluation.MemoVersion!.Text));
        Assert.Equal(evaluation.WriterId, evaluation.MemoVersion.Memo!.WriterId);
        Assert.Equal(evaluation.WriterId, (await database.Sessions.SingleAsync()).WriterId);
        Assert.Null((await DatabaseSchema.ReadAsync(database, CancellationToken.None)).Obstacle);
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ABackupOfTheFirstSchemaIsRestoredAndMigrated(string kind)
    {
        await using var target = DatabaseConnections.Open(await databases.CreateAsync(kind));
        var backup = new DatabaseBackup(TimeProvider.System);
        var manifest = await new DatabaseRestore(target, backup).RunAsync(s_firstBackup, false, null, null, CancellationToken.None);
        Assert.Equal(FirstSchema, manifest.Header.Schema);
        Assert.Equal(manifest.Tables.Single(table => table.Name == "Evaluations").Rows, await target.Evaluations.CountAsync());
        Assert.Null((await DatabaseSchema.ReadAsync(target, CancellationToken.None)).Obstacle);
        Assert.All(await target.MemoVersions.ToListAsync(), version => Assert.StartsWith("Decisión", version.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task TwoMigrationsAtOnceApplyEachMigrationOnce(string kind)
    {
        var connection = await databases.CreateAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var database = DatabaseConnections.Open(connection);
            await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);
        }));
        await using var migrated = DatabaseConnections.Open(connection);
        Assert.Equal(migrated.Database.GetMigrations(), await migrated.Database.GetAppliedMigrationsAsync());
    }

    /// <summary>SQLite keeps times as ticks and ids as text.</summary>
    private static string FirstRows(string kind)
    {
        var time = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var now = kind == Databases.Sqlite ? time.UtcTicks.ToString(CultureInfo.InvariantCulture) : $"'{time:O}'";
        return $"""
            INSERT INTO "Writers" ("Id", "CreatedAt") VALUES ('{Id(1)}', {now});
            INSERT INTO "Sessions" ("TokenHash", "WriterId", "CreatedAt", "ExpiresAt") VALUES ('{new string('0', 64)}', '{Id(1)}', {now}, {now});
            INSERT INTO "Memos" ("Id", "WriterId", "CreatedAt") VALUES ('{Id(2)}', '{Id(1)}', {now});
            INSERT INTO "MemoVersions" ("Id", "MemoId", "Number", "Text", "Language") VALUES ('{Id(3)}', '{Id(2)}', 1, 'Texto', 'es');
            INSERT INTO "Evaluations" ("Id", "WriterId", "MemoVersionId", "Status", "Attempt", "RequestHash", "CreatedAt", "OverallScore")
            VALUES ('{Id(4)}', '{Id(1)}', '{Id(3)}', 'Succeeded', 1, 'hash', {now}, 325);
            """;
    }

    private static string Id(int number) => new Guid(number, 0, 0, new byte[8]).ToString().ToUpperInvariant();
}
