using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Data.Tests.Schema;

/// <summary>No list reads a whole table that grows with other people's memos, and none sorts one.</summary>
public sealed class ListPlanTests(Databases databases) : IClassFixture<Databases>
{
    private const int Evaluations = 40_000;
    private const string Partial = "IX_Evaluations_Pending";

    private static readonly string[] s_growing = ["Evaluations", "MemoVersions", "Memos", "ChatMessages"];

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task EveryListFindsItsRowsByAnIndex(string kind)
    {
        var connection = await databases.CreateAsync(kind);
        var recorder = new PlanRecorder(kind == Databases.Sqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN");
        await using var database = Open(DatabaseConnections.Plain(connection), kind, recorder);
        await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);
        await database.Database.OpenConnectionAsync();
        await new OtherWriters(database.Database.GetDbConnection()).FillAsync(Evaluations, ListQueries.Outcome);

        var scans = new List<string>();
        foreach (var (name, readAsync) in new ListQueries(database, writer: 17).All)
        {
            recorder.Steps.Clear();
            await readAsync();
            Assert.NotEmpty(recorder.Steps);
            var parts = recorder.Steps.Where(step => step.Step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(step => step.Step.Replace("CO-ROUTINE", "SCAN", StringComparison.Ordinal));
            scans.AddRange(recorder.Steps.Where(ReadsAWholeTable).ExceptBy(parts, step => step.Step).Select(step => $"{name}: {step.Step}\n{step.Sql}"));
        }

        Assert.Empty(scans);
    }

    private static bool ReadsAWholeTable((string Step, string Sql) plan) =>
        ScansInSqlite(plan.Step, plan.Sql) || s_growing.Any(table => plan.Step.Contains($"Seq Scan on \"{table}\"", StringComparison.Ordinal));

    /// <summary>
    /// SQLite says SCAN also where it walks along an index: that is well where it stops at a limit, or the index holds few rows of the table. For a
    /// smallest value it says SEARCH even where it reads all rows: then without an index.
    /// </summary>
    private static bool ScansInSqlite(string step, string sql) =>
        step.StartsWith("SEARCH ", StringComparison.Ordinal) && !step.Contains(" USING ", StringComparison.Ordinal)
        || step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.EndsWith(Partial, StringComparison.Ordinal)
        && !(step.Contains(" USING ", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal));

    private static MemoDbContext Open(string connection, string kind, PlanRecorder recorder) => kind == Databases.Sqlite
        ? new SqliteMemoDbContext(new DbContextOptionsBuilder<SqliteMemoDbContext>().UseSqlite(connection).AddInterceptors(recorder).Options)
        : new PostgresMemoDbContext(new DbContextOptionsBuilder<PostgresMemoDbContext>().UseNpgsql(connection).AddInterceptors(recorder).Options);
}
