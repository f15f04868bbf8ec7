using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Chats;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Admin;

/// <summary>What models cost, beside the rows that it is summed up from.</summary>
public sealed class CostTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    private const string Costs = "/api/v1/admin/costs";

    [Fact]
    public async Task EverySumEqualsTheRecordedCallsAlsoAfterDeletes()
    {
        var admin = await system.AdminAsync();
        system.Model.Behave("500,good,cut,good");
        var (one, other) = (await system.WriterAsync(), await system.WriterAsync());
        var id = await one.SubmitAsync();
        await one.FinishAsync(id);
        await other.FinishAsync(await other.SubmitAsync());
        await new Conversation(one, id).SayAsync("Why?");
        await AddOldCallAsync();

        var before = await ReadAsync(admin);
        AssertSums(await CallsAsync(), before);
        Assert.Equal(HttpStatusCode.NoContent, (await one.DeleteAsync(id)).StatusCode);

        var after = await ReadAsync(admin);
        AssertSums(await CallsAsync(), after);
        Assert.Equal(before.Total, after.Total);
        Assert.True(after.Total is { CostUsd: > 0, Estimated: > 0, Failed: > 1 });
    }

    [Fact]
    public async Task BudgetsShowWhatIsSpentWhatIsSetAsideAndWhatHappensThen()
    {
        var admin = await system.AdminAsync();
        var writer = await system.WriterAsync();
        await writer.FinishAsync(await writer.SubmitAsync());
        Assert.False((await ReadAsync(admin)).Budgets.IsRefusedWhenExhausted);
        var number = await admin.EditAsync("llm.yaml", "\nevaluation:\n", "\nbudgets: { whenExhausted: refuse, total: { day: 20, month: 300 }, writer: { day: 2 } }\n\nevaluation:\n");
        var spent = (await CallsAsync()).Where(call => call.StartedAt.UtcDateTime.Date == DateTime.UtcNow.Date).Sum(call => call.CostMicroDollars) / 1e6m;
        await SetAsideAsync(500);

        await using var api = system.Look();
        await api.ServiceProvider.WaitAsync(current => current.Number >= number);

        var budgets = (await ReadAsync(admin)).Budgets;
        Assert.True(budgets.IsRefusedWhenExhausted);
        var (day, month) = (budgets.Lines[0], budgets.Lines[1]);
        Assert.Equal((BudgetLineScope.Total, false, 20m, spent, 0.0005m), (day.Scope, day.IsMonth, day.LimitUsd, day.UsedUsd, day.ReservedUsd));
        Assert.Equal((BudgetLineScope.Total, true, 300m, 0.0005m), (month.Scope, month.IsMonth, month.LimitUsd, month.ReservedUsd));
        Assert.Contains(budgets.Lines, line => line is { Scope: BudgetLineScope.Provider, Name: "openai", LimitUsd: null, UsedUsd: > 0 });
        Assert.Contains(budgets.Lines, line => line is { Scope: BudgetLineScope.Writer, LimitUsd: 2, UsedUsd: > 0, ReservedUsd: 0 });
    }

    [Theory]
    [InlineData("?from=2026-02-01&to=2026-01-31")]
    [InlineData("?from=2024-01-01&to=2026-01-31")]
    [InlineData("?from=0001-01-01&to=9999-12-31")]
    [InlineData("?to=9999-12-31")]
    [InlineData("?from=monday")]
    public async Task DaysThatMakeNoSenseAreRefused(string query) =>
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await (await system.AdminAsync()).GetAsync(Costs + query));

    private static void AssertSums(List<LlmCall> calls, CostReport report)
    {
        Assert.Equal(Sum(calls), report.Total);
        Assert.Equal(Groups(calls, call => call.Provider), report.Providers.ToDictionary(line => line.Name, line => line.Sums));
        Assert.Equal(Groups(calls, call => call.Model), report.Models.ToDictionary(line => line.Name, line => line.Sums));
        Assert.Equal(Groups(calls, call => $"{call.WriterId}"), report.Writers.ToDictionary(line => $"{line.WriterId}", line => line.Sums));
        Assert.Equal(
            Groups(calls, call => call.StartedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            report.Days.Where(line => line.Sums.Calls > 0).ToDictionary(line => line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line => line.Sums));
        Assert.Equal(30, report.Days.Count);
        Assert.Equal(Sum([]), report.OtherWriters);
    }

    private static Dictionary<string, CostSums> Groups(List<LlmCall> calls, Func<LlmCall, string> key) =>
        calls.GroupBy(key).ToDictionary(group => group.Key, group => Sum([.. group]));

    private static CostSums Sum(List<LlmCall> calls) => new(
        calls.Count,
        calls.Count(call => call.Error is not null),
        calls.Count(call => call.State == LlmCallState.Estimated),
        calls.Sum(call => call.InputTokens ?? 0),
        calls.Sum(call => call.OutputTokens ?? 0),
        calls.Sum(call => call.CostMicroDollars) / 1e6m);

    private static async Task<CostReport> ReadAsync(HttpClient admin) => (await admin.GetFromJsonAsync<CostReport>(Costs))!;

    private async Task<List<LlmCall>> CallsAsync()
    {
        await using var scope = system.Look();
        return await scope.ServiceProvider.GetRequiredService<MemoDbContext>().LlmCalls.AsNoTracking().ToListAsync();
    }

    /// <summary>A replay's call on another day, of another provider, a millisecond before that day ended.</summary>
    private Task AddOldCallAsync() => AddCallAsync(new(DateTime.UtcNow.Date.AddDays(-3).AddMilliseconds(-1), TimeSpan.Zero), LlmCallState.Settled, 0, 70);

    private async Task SetAsideAsync(long microDollars)
    {
        await AddCallAsync(DateTimeOffset.UtcNow, LlmCallState.Reserved, microDollars, 0);
        await using var scope = system.Look();
        await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Budgets.Where(row => row.Id.StartsWith("total/"))
            .ExecuteUpdateAsync(row => row.SetProperty(budget => budget.CommittedMicroDollars, budget => budget.CommittedMicroDollars + microDollars));
    }

    private async Task AddCallAsync(DateTimeOffset at, LlmCallState state, long reserved, long cost)
    {
        await using var scope = system.Look();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        database.Add(new LlmCall
        {
            Id = Guid.CreateVersion7(at),
            Provider = "another",
            Model = "another-model",
            KeyName = "none",
            ConfigurationVersion = "",
            PromptHash = "",
            Attempt = 1,
            StartedAt = at,
            LeaseUntil = at.AddDays(10),
            State = state,
            ReservedMicroDollars = reserved,
            CostMicroDollars = cost,
            InputTokens = 7,
        });
        await database.SaveChangesAsync();
    }
}
