using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Api.Tests.Admin;

/// <summary>A job that an administrator takes out stays out.</summary>
public sealed class DiscardTests(CoachSystem system) : IClassFixture<CoachSystem>
{
    [Fact]
    public async Task AnEvaluationThatAnAccountClaimedMeanwhileIsCancelled()
    {
        var admin = await system.AdminAsync();
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        var name = Administration.NewName();
        await system.MakeAccountAsync(admin, name);
        var account = await system.SignInAsync(name);
        var claim = await account.PostAsJsonAsync("/api/v1/auth/claim", new ClaimRequest { Token = writer.Http.DefaultRequestHeaders.Authorization!.Parameter });
        Assert.Equal(HttpStatusCode.NoContent, claim.StatusCode);

        await DiscardAsync(admin, id);

        Assert.Equal(EvaluationStatus.Cancelled, (await new Writer(account).ReadAsync(id)).Status);
        Assert.Equal(0, await SweepAsync());
    }

    [Fact]
    public async Task AReplayedMemoCountsAsFailed()
    {
        var admin = await system.AdminAsync();
        var writer = await system.WriterAsync();
        await writer.CancelAsync(await writer.SubmitAsync());
        var memo = (await admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))![0].MemoVersionId;
        var text = (await admin.DocumentAsync("rubric.yaml")).Text;
        var started = await admin.PostAsJsonAsync(
            $"{ConfigurationSteps.Configuration}/replays", new ReplayRequest { FileName = "rubric.yaml", Text = text, MemoVersionIds = [memo] });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);

        await DiscardAsync(admin, await ReplayedMemos.IdAsync(system, memo));

        var report = (await admin.GetFromJsonAsync<ReplayReport>(started.Headers.Location))!;
        Assert.Equal((1, 0, 1), (report.Total, report.Done, report.Failed));
        Assert.Equal(0, await SweepAsync());
    }

    private static async Task DiscardAsync(HttpClient admin, Guid job) =>
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"/api/v1/admin/queue/jobs/{job}")).StatusCode);

    /// <summary>What the worker does every few seconds, a minute later.</summary>
    private async Task<int> SweepAsync()
    {
        await using var scope = system.Look();
        var (database, queue) = (scope.ServiceProvider.GetRequiredService<MemoDbContext>(), scope.ServiceProvider.GetRequiredService<JobQueue>());
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1));
        return await new EvaluationSweep(database, queue, time).SweepAsync(CancellationToken.None)
            + await new ReplayStart(database, queue, time, NullLogger<ReplayStart>.Instance).SweepAsync(CancellationToken.None);
    }
}
