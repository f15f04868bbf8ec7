using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Gateway.Tests.Budgets;

public sealed class BudgetTests
{
    private static readonly LlmBudget Nothing = new() { Day = 0.01m };

    [Fact]
    public async Task WritesDownWhatExplainsACall()
    {
        await using var model = await LoopbackModel.StartAsync("500,good");
        await using var coaching = new Support.Coaching();
        var writer = Guid.CreateVersion7();

        await coaching.EvaluateAsync(Priced(model), writer: writer);

        var calls = await coaching.CallsAsync();
        Assert.Equal([("Unavailable", 1), (null, 2)], calls.Select(call => (call.Error, call.Attempt)));
        Assert.All(calls, call => Assert.Equal(
            (ModelPurpose.Evaluation, (Guid?)writer, "first", "model-of-OpenAI", "env:TEST_KEY", "test", LlmCallState.Settled),
            (call.Purpose, call.WriterId, call.Provider, call.Model, call.KeyName, call.ConfigurationVersion, call.State)));
        Assert.Single(calls.Select(call => call.PromptHash).Distinct());
        Assert.Single(calls.Select(call => call.SubjectId).Distinct());
        Assert.Equal((0L, null, null), (calls[0].CostMicroDollars, calls[0].InputTokens, calls[0].FirstTokenMilliseconds));
        Assert.Equal(calls[1].InputTokens + (10 * calls[1].OutputTokens), calls[1].CostMicroDollars);
        Assert.True(calls[1].ReservedMicroDollars > calls[1].CostMicroDollars);
        Assert.InRange(calls[1].FirstTokenMilliseconds!.Value, 0, calls[1].LatencyMilliseconds!.Value);
        Assert.Equal([calls[1].CostMicroDollars], (await coaching.BudgetsAsync()).Values.Distinct());
    }

    [Fact]
    public async Task AnEvaluationRunAgainAsksWithThePromptThatItsRecordNames()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();

        var first = await coaching.EvaluateAsync(Priced(model));
        var again = await coaching.EvaluateAsync(Priced(model));
        await coaching.EvaluateAsync(Priced(model), Support.Coaching.Memo + " More.");

        var calls = await coaching.CallsAsync();
        Assert.Equal(first.Criteria.Select(criterion => criterion.Score), again.Criteria.Select(criterion => criterion.Score));
        Assert.Equal((calls[0].ConfigurationVersion, calls[0].PromptHash), (calls[1].ConfigurationVersion, calls[1].PromptHash));
        Assert.NotEqual(calls[0].PromptHash, calls[2].PromptHash);
    }

    [Theory]
    [InlineData("total")]
    [InlineData("writer")]
    [InlineData("provider")]
    [InlineData("month")]
    public async Task ABudgetWithoutRoomKeepsTheCallFromBeingMade(string which)
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = which switch
        {
            "total" => Priced(model) with { Budgets = new() { Total = Nothing } },
            "writer" => Priced(model) with { Budgets = new() { Writer = Nothing } },
            "month" => Priced(model) with { Budgets = new() { Total = new() { Day = 100, Month = 0.01m } } },
            _ => Priced(model).WithFirst(provider => provider with { Budget = Nothing }),
        };

        var assessment = await coaching.EvaluateAsync(llm, writer: Guid.CreateVersion7());

        Assert.Equal((true, OfflineReason.BudgetExhausted), (assessment.Coach.Offline, assessment.Coach.OfflineReason));
        Assert.Empty(model.Requests);
        Assert.Empty(await coaching.CallsAsync());
        Assert.All((await coaching.BudgetsAsync()).Values, committed => Assert.Equal(0, committed));
    }

    [Fact]
    public async Task RefusesWhereTheConfigurationSaysSo()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = Priced(model) with { Budgets = new() { Total = Nothing, WhenExhausted = BudgetExhaustion.Refuse } };

        var refused = await Assert.ThrowsAsync<CoachUnavailableException>(() => coaching.EvaluateAsync(llm));
        var unavailable = await Assert.ThrowsAsync<ModelsUnavailableException>(() => coaching.ReadAsync(llm));

        Assert.True(refused.IsBudgetExhausted);
        Assert.Equal(ModelsUnavailableReason.BudgetExhausted, unavailable.Reason);
    }

    [Fact]
    public async Task AnotherWritersBudgetIsTheirOwn()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = Priced(model) with { Budgets = new() { Writer = new() { Day = 0.06m } } };
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        // Each evaluation costs about a tenth of its worst case, so one writer's day has room for some, but not for many.
        var outcomes = new List<bool>();
        for (var evaluation = 0; evaluation < 12; evaluation++)
        {
            outcomes.Add((await coaching.EvaluateAsync(llm, writer: one)).Coach.Offline);
        }

        Assert.False(outcomes[0]);
        Assert.True(outcomes[^1]);
        Assert.False((await coaching.EvaluateAsync(llm, writer: other)).Coach.Offline);
        Assert.All(
            (await coaching.CallsAsync()).GroupBy(call => call.WriterId),
            calls => Assert.InRange(calls.Sum(call => call.CostMicroDollars), 1, 60_000));
    }

    [Fact]
    public async Task TheNextProviderAnswersWhenOnesBudgetIsUsedUp()
    {
        await using var dear = await LoopbackModel.StartAsync();
        await using var free = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Two(LlmProtocol.Anthropic, dear.Address, free.Address).WithFirst(provider => provider with { Prices = TestLlm.Prices, Budget = Nothing });

        Assert.Equal("second", (await coaching.EvaluateAsync(llm)).Coach.Provider);
        Assert.Empty(dear.Requests);
    }

    [Fact]
    public async Task TellsHowMuchOfASharedBudgetIsUsed()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = (Priced(model) with { Budgets = new() { Total = new() { Day = 2 }, Writer = new() { Day = 1 } } })
            .WithFirst(provider => provider with { Budget = new() { Month = 4 } });
        await coaching.EvaluateAsync(llm, writer: Guid.CreateVersion7());
        var cost = Assert.Single(await coaching.CallsAsync()).CostMicroDollars;

        await using var database = coaching.Database();
        var shares = await new BudgetUse(database, new Fixed(TestConfiguration.With(llm)), TimeProvider.System).ReadAsync(CancellationToken.None);

        Assert.Equal([("total", "day", cost / 2e6), ("provider:first", "month", cost / 4e6)], shares.Select(share => (share.Whose, share.Period, share.Share)));
    }

    [Theory]
    [InlineData("stream-error:500", LlmCallState.Estimated)]
    [InlineData("silent", LlmCallState.Estimated)]
    [InlineData("503", LlmCallState.Settled)]
    [InlineData("401", LlmCallState.Settled)]
    public async Task WhatTheProviderMayBillCountsWithItsWorstCase(string fault, LlmCallState state)
    {
        await using var model = await LoopbackModel.StartAsync(fault);
        await using var coaching = new Support.Coaching();

        await coaching.EvaluateAsync(Priced(model).WithRoute(route => route with { AttemptsPerProvider = 1, FirstTokenTimeoutSeconds = fault == "silent" ? 0.5m : 10 }));

        var call = Assert.Single(await coaching.CallsAsync());
        Assert.Equal((state, state == LlmCallState.Settled ? 0 : call.ReservedMicroDollars), (call.State, call.CostMicroDollars));
        Assert.All((await coaching.BudgetsAsync()).Values, committed => Assert.Equal(call.CostMicroDollars, committed));
    }

    [Fact]
    public async Task TheSweepSettlesWhatADeadProcessLeft()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        await coaching.EvaluateAsync(Priced(model));
        var settled = Assert.Single(await coaching.CallsAsync());
        await using var database = coaching.Database();
        var id = Guid.CreateVersion7();
        database.LlmCalls.Add(new()
        {
            Id = id,
            Provider = "first",
            Model = "m",
            KeyName = "env:K",
            ConfigurationVersion = "test",
            PromptHash = "",
            StartedAt = settled.StartedAt,
            LeaseUntil = settled.LeaseUntil,
            ReservedMicroDollars = 5,
        });
        await database.SaveChangesAsync();

        Assert.Equal(0, await new CallSweep(database, new FakeTimeProvider(settled.LeaseUntil)).SweepAsync(CancellationToken.None));
        Assert.Equal(1, await new CallSweep(database, new FakeTimeProvider(settled.LeaseUntil.AddSeconds(1))).SweepAsync(CancellationToken.None));

        var abandoned = (await coaching.CallsAsync()).Single(call => call.Id == id);
        Assert.Equal((LlmCallState.Estimated, 5L, "Abandoned"), (abandoned.State, abandoned.CostMicroDollars, abandoned.Error));
    }

    private static LlmConfiguration Priced(LoopbackModel model) =>
        TestLlm.Single(LlmProtocol.OpenAI, model.Address).WithFirst(provider => provider with { Prices = TestLlm.Prices });

    private sealed record Fixed(CoachConfiguration Current) : ICoachConfigurationSource;
}
