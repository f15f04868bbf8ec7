using MemoCoach.Core.Queue;
using StackExchange.Redis;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>Sums that must come out even: budgets against calls, and a queue with nothing in it.</summary>
internal sealed class Books(EndingLog log, string redis)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(250);

    /// <summary>Each budget holds exactly what its calls cost and have set aside; the month of a day is the day's month.</summary>
    private const string Uneven = """
        SELECT budget."Id" || ': ' || budget."CommittedMicroDollars" || ' instead of ' || coalesce(sum(CASE call."State" WHEN 'Reserved' THEN call."ReservedMicroDollars" ELSE call."CostMicroDollars" END), 0)
        FROM "Budgets" budget LEFT JOIN "LlmCalls" call
            ON split_part(budget."Id", '/', 1) IN ('total', 'provider:' || call."Provider", 'writer:' || call."WriterId")
            AND starts_with(to_char(call."StartedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), split_part(budget."Id", '/', 2))
        GROUP BY budget."Id", budget."CommittedMicroDollars"
        HAVING budget."CommittedMicroDollars" <> coalesce(sum(CASE call."State" WHEN 'Reserved' THEN call."ReservedMicroDollars" ELSE call."CostMicroDollars" END), 0)
        """;

    /// <summary>Budgets that do not add up.</summary>
    public Task<IReadOnlyList<string>> UnevenBudgetsAsync() => log.Rows(Uneven, row => row.GetString(0));

    /// <summary>How many calls were written down, and what budgets hold for them altogether, in dollars.</summary>
    public async Task<(long Calls, decimal Dollars)> SpentAsync() =>
        (await log.Rows("""SELECT count(*), coalesce(sum("CostMicroDollars"), 0) / 1e6 FROM "LlmCalls" """, row => (row.GetInt64(0), row.GetDecimal(1)))).Single();

    /// <summary>Waits until no job is left; a lease of a worker that died must end first.</summary>
    public async Task<QueueCounts> EmptyQueueAsync(TimeSpan patience)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis);
        var queue = new JobQueue(connection);
        using var end = new CancellationTokenSource(patience);
        var counts = await queue.CountAsync(CancellationToken.None);
        while (counts is not { Ready: 0, Running: 0, Delayed: 0 } && !end.IsCancellationRequested)
        {
            await Task.Delay(s_look, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            counts = await queue.CountAsync(CancellationToken.None);
        }

        return counts;
    }
}
