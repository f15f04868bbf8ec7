using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Costs;

/// <summary>What the calls of one day, provider, model and writer took: the one grouping that every sum comes from.</summary>
internal sealed record CallSum(
    long Day, string Provider, string Model, Guid? WriterId, long Calls, long Failed, long Estimated, long InputTokens, long OutputTokens, long CostMicroDollars)
{
    // SQLite keeps ticks (of which a day has 864,000,000,000), PostgreSQL a time; both give the number of the day since 0001-01-01.
    private const string SqliteDay = "\"StartedAt\" / 864000000000";
    private const string PostgresDay = "(\"StartedAt\" AT TIME ZONE 'UTC')::date - DATE '0001-01-01'";

    /// <summary>Sums the calls that began in a span of days.</summary>
    public static Task<List<CallSum>> ReadAsync(MemoDbContext database, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (CostDays.Start(from), CostDays.Start(to.AddDays(1)));
        return database.Database.IsSqlite()
            ? database.Database.SqlQueryRaw<CallSum>(Query(SqliteDay), start.UtcTicks, end.UtcTicks).ToListAsync(cancellationToken)
            : database.Database.SqlQueryRaw<CallSum>(Query(PostgresDay), start, end).ToListAsync(cancellationToken);
    }

    /// <summary>Adds sums up.</summary>
    public static CostSums Total(IEnumerable<CallSum> sums)
    {
        var all = sums.ToList();
        return new(
            all.Sum(sum => sum.Calls),
            all.Sum(sum => sum.Failed),
            all.Sum(sum => sum.Estimated),
            all.Sum(sum => sum.InputTokens),
            all.Sum(sum => sum.OutputTokens),
            MicroDollars.ToDollars(all.Sum(sum => sum.CostMicroDollars)));
    }

    private static string Query(string day) => $$"""
        SELECT CAST({{day}} AS BIGINT) AS "Day", "Provider", "Model", "WriterId", COUNT(*) AS "Calls", COUNT("Error") AS "Failed",
            CAST(SUM(CASE WHEN "State" = 'Estimated' THEN 1 ELSE 0 END) AS BIGINT) AS "Estimated",
            CAST(COALESCE(SUM("InputTokens"), 0) AS BIGINT) AS "InputTokens", CAST(COALESCE(SUM("OutputTokens"), 0) AS BIGINT) AS "OutputTokens",
            CAST(SUM("CostMicroDollars") AS BIGINT) AS "CostMicroDollars"
        FROM "LlmCalls" WHERE "StartedAt" >= {0} AND "StartedAt" < {1}
        GROUP BY 1, 2, 3, 4
        """;
}
