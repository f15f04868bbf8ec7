using MemoCoach.Core.Persistence;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Gateway.Tests.Budgets;

[NeedsRedis]
public sealed class BudgetEdgeTests
{
    [ServerFact]
    public async Task ADyingProcessAndAnEmptiedRedisNeverPassABudgetInSqlite()
    {
        using var database = new TestDatabase();
        await BudgetEdge.CheckAsync(database.ConnectionString, database.Open);
    }

    [NeedsPostgres]
    [ServerFact]
    public async Task ADyingProcessAndAnEmptiedRedisNeverPassABudgetInPostgres()
    {
        await using var server = await PostgresServer.StartAsync();
        MemoDbContext Open() => new PostgresMemoDbContext(new DbContextOptionsBuilder<PostgresMemoDbContext>().UseNpgsql(server.ConnectionString).Options);
        await using (var database = Open())
        {
            await database.Database.MigrateAsync();
        }

        await BudgetEdge.CheckAsync(server.ConnectionString, Open);
    }
}
