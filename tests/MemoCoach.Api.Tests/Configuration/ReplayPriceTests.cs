using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Configuration;

namespace MemoCoach.Api.Tests.Configuration;

/// <summary>What a replay by models costs, told before it runs.</summary>
public sealed class ReplayPriceTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    [Fact]
    public async Task ThePriceIsThatOfTheProviderThatIsSetUp()
    {
        var admin = await system.AdminAsync();
        var writer = await system.WriterAsync();
        await writer.FinishAsync(await writer.SubmitAsync());
        var calls = system.Model.Requests.Count;
        var memos = (await admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))!.Select(memo => memo.MemoVersionId).ToList();
        var request = new ReplayRequest { FileName = "rubric.yaml", Text = (await admin.DocumentAsync("rubric.yaml")).Text, MemoVersionIds = memos };

        var (paid, free) = (await EstimateAsync(admin, request with { UseModels = true }), await EstimateAsync(admin, request));

        Assert.Equal(((1.25m * paid.PromptTokens) + (10 * paid.AnswerTokens)) / 1_000_000, paid.PriceUsd, 5);
        Assert.True(paid.PriceUsd > 0);
        Assert.Equal(0, free.PriceUsd);
        Assert.Equal(calls, system.Model.Requests.Count);
    }

    private static async Task<ReplayEstimate> EstimateAsync(HttpClient admin, ReplayRequest request) =>
        (await (await admin.PostAsJsonAsync($"{ConfigurationSteps.Configuration}/replays/estimate", request)).Content.ReadFromJsonAsync<ReplayEstimate>())!;
}
