using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MemoCoach.Api.Tests.Configuration;

public sealed class ReplayStopTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    [Fact]
    public async Task AWorkerThatStopsUsesUpNoAttemptOfAReplay()
    {
        var admin = await system.AdminAsync();
        await admin.PostAsync("/api/v1/admin/queue/pause", null);
        var writer = await system.WriterAsync();
        await writer.CancelAsync(await writer.SubmitAsync());
        system.Model.Behave("stall");
        var memo = Assert.Single((await admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))!).MemoVersionId;
        var request = new ReplayRequest { FileName = "rubric.yaml", Text = (await admin.DocumentAsync("rubric.yaml")).Text, MemoVersionIds = [memo], UseModels = true };
        Assert.Equal(HttpStatusCode.Accepted, (await admin.PostAsJsonAsync($"{ConfigurationSteps.Configuration}/replays", request)).StatusCode);
        await admin.PostAsync("/api/v1/admin/queue/resume", null);
        await system.Model.FirstRequest.WaitAsync(TimeSpan.FromMinutes(1));

        await system.Worker.GetRequiredService<IHost>().StopAsync();

        var replayed = await ReplayedMemos.ReadAsync(system, await ReplayedMemos.IdAsync(system, memo));
        Assert.Equal((0, null), (replayed.Attempt, replayed.FinishedAt));
    }
}
