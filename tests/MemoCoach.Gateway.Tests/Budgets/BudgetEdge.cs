using System.Globalization;
using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace MemoCoach.Gateway.Tests.Budgets;

/// <summary>A thousand calls at the edge of a budget from two processes, one of them killed, Redis emptied in between.</summary>
internal static class BudgetEdge
{
    private const int SurvivorsCalls = 900, VictimsCalls = 100;
    private const decimal Budget = 6;

    public static async Task CheckAsync(string connectionString, Func<MemoDbContext> open)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var quick = await LoopbackModel.StartAsync("slow:20");
        await using var silent = await LoopbackModel.StartAsync("silent");
        using var kill = new CancellationTokenSource();

        var victim = Probe(connectionString, redis, silent, VictimsCalls).ExecuteAsync(kill.Token).Task;
        await silent.FirstRequest;
        var survivor = Probe(connectionString, redis, quick, SurvivorsCalls).ExecuteBufferedAsync().Task;
        await quick.FirstRequest;
        await kill.CancelAsync();
        await FlushAsync(redis);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => victim);
        var counts = (await survivor).StandardOutput.Trim().Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToList();

        Assert.True(counts[0] > 0, "the budget has room for some");
        Assert.True(counts[1] > 0, "but not for all at once");
        Assert.Equal(SurvivorsCalls, counts.Sum());
        await CheckRowsAsync(open);
    }

    private static async Task CheckRowsAsync(Func<MemoDbContext> open)
    {
        await using var database = open();
        Assert.InRange(await database.Budgets.MaxAsync(row => row.CommittedMicroDollars), 1, MicroDollars.Of(Budget));
        var left = await database.LlmCalls.CountAsync(row => row.State == LlmCallState.Reserved);
        Assert.InRange(left, 1, VictimsCalls);

        var afterLeases = new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal(left, await new CallSweep(database, afterLeases).SweepAsync(CancellationToken.None));

        var total = (await database.Budgets.AsNoTracking().ToListAsync()).Where(row => row.Id.StartsWith("total/", StringComparison.Ordinal)).ToList();
        var cost = await database.LlmCalls.SumAsync(row => row.CostMicroDollars);
        Assert.Equal(0, await database.LlmCalls.CountAsync(row => row.State == LlmCallState.Reserved));
        Assert.InRange(cost, 1, MicroDollars.Of(Budget));
        Assert.All(total.Where(row => row.Id.Length == "total/2026-11".Length), month => Assert.Equal(cost, month.CommittedMicroDollars));
    }

    private static Command Probe(string connectionString, RedisServer redis, LoopbackModel model, int calls) => Cli.Wrap("dotnet")
        .WithArguments([Path.Combine(AppContext.BaseDirectory, "MemoCoach.Gateway.Probe.dll"), redis.ConnectionString, model.Address.ToString(), $"{calls}", $"{Budget}"])
        .WithEnvironmentVariables(variables => variables.Set("ConnectionStrings__memocoach", connectionString));

    private static async Task FlushAsync(RedisServer redis)
    {
        await using var admin = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString + ",allowAdmin=true");
        await admin.GetServers().Single().FlushAllDatabasesAsync();
    }
}
