using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Admin;

/// <summary>The recorded calls as administrators see them.</summary>
public sealed class CallTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    private const string Calls = "/api/v1/admin/calls";

    [Fact]
    public async Task EveryCallIsListedWithWhatExplainsIt()
    {
        var admin = await system.AdminAsync();
        system.Model.Behave("500,good");
        var writer = await system.WriterAsync();
        var evaluation = await writer.FinishAsync(await writer.SubmitAsync());

        var calls = (await ReadAsync(admin, $"?evaluation={evaluation.Id}")).Items;

        Assert.Equal([(2, CallStatus.Succeeded, null), (1, CallStatus.Failed, "Unavailable")], calls.Select(call => (call.Attempt, call.Status, call.Error)));
        Assert.All(calls, call => Assert.Equal(
            ("evaluation", "openai", "small", "env:OPENAI_API_KEY", evaluation.ConfigurationVersion, true),
            (call.Purpose, call.Provider, call.Model, call.KeyName, call.ConfigurationVersion, call.HasEvaluation)));
        Assert.All(calls, call => Assert.Matches("^[0-9a-f]{64}$", call.PromptHash));
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(calls.Select(call => call.TraceId).Distinct()));
        Assert.Equal(((1.25m * calls[0].InputTokens!.Value) + (10 * calls[0].OutputTokens!.Value)) / 1_000_000, calls[0].CostUsd, 5);
        Assert.True(calls[0].LatencyMilliseconds >= calls[0].FirstTokenMilliseconds);
        Assert.Equal(0, calls[1].CostUsd);
    }

    [Fact]
    public async Task TheListIsFilteredAndPagedByKey()
    {
        var admin = await system.AdminAsync();
        system.Model.Behave("500,good");
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        await writer.FinishAsync(id);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);

        Assert.Equal(1, await CountAsync(admin, $"?evaluation={id}&status=failed"));
        Assert.Equal(1, await CountAsync(admin, $"?evaluation={id}&status=succeeded&provider=openai&model=small&day={(await ReadAsync(admin, $"?evaluation={id}")).Items[0].StartedAt:yyyy-MM-dd}"));
        Assert.Equal(0, await CountAsync(admin, $"?evaluation={id}&status=running"));
        Assert.Equal(0, await CountAsync(admin, $"?evaluation={id}&provider=anthropic"));
        Assert.Equal(0, await CountAsync(admin, $"?evaluation={id}&model=large"));
        Assert.Equal(0, await CountAsync(admin, $"?evaluation={id}&day={today.AddDays(-7):yyyy-MM-dd}"));

        var walked = new List<Guid>();
        for (var page = await ReadAsync(admin, $"?evaluation={id}&limit=1"); ; page = await ReadAsync(admin, $"?evaluation={id}&limit=1&before={page.Next}"))
        {
            walked.Add(Assert.Single(page.Items).Id);
            if (page.Next is null)
            {
                break;
            }
        }

        Assert.Equal((await ReadAsync(admin, $"?evaluation={id}")).Items.Select(call => call.Id), walked);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?day=yesterday")]
    [InlineData("?status=lost")]
    [InlineData("?evaluation=1")]
    public async Task AFilterThatMakesNoSenseIsRefused(string query) =>
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await (await system.AdminAsync()).GetAsync(Calls + query));

    private static async Task<int> CountAsync(HttpClient admin, string query) => (await ReadAsync(admin, query)).Items.Count;

    private static async Task<CallPage> ReadAsync(HttpClient admin, string query) => (await admin.GetFromJsonAsync<CallPage>(Calls + query))!;
}
