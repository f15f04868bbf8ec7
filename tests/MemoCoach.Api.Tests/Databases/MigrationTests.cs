using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Api.Tests.Databases;

public sealed class MigrationTests
{
    [Fact]
    public void TheMigrationsOfSqliteMatchTheModel() => AssertComplete(
        new SqliteMemoDbContext(new DbContextOptionsBuilder<SqliteMemoDbContext>().UseSqlite().Options));

    [Fact]
    public void TheMigrationsOfPostgresMatchTheModel() => AssertComplete(
        new PostgresMemoDbContext(new DbContextOptionsBuilder<PostgresMemoDbContext>().UseNpgsql().Options));

    [Fact]
    public async Task ApplyingTwiceAppliesOnce()
    {
        var directory = Directory.CreateTempSubdirectory("memocoach-migration-");
        var options = new DbContextOptionsBuilder<SqliteMemoDbContext>().UseSqlite($"Data Source={directory.FullName}/memocoach.db").Options;
        await using (var database = new SqliteMemoDbContext(options))
        {
            var migration = new DatabaseMigration(database);
            Assert.NotEmpty(await migration.ApplyAsync(CancellationToken.None));
            Assert.Empty(await migration.ApplyAsync(CancellationToken.None));
        }

        directory.Delete(recursive: true);
    }

    private static void AssertComplete(MemoDbContext database)
    {
        using (database)
        {
            Assert.NotEmpty(database.Database.GetMigrations());
            Assert.False(database.Database.HasPendingModelChanges(), "The model has changes without a migration. Add one.");
        }
    }
}
