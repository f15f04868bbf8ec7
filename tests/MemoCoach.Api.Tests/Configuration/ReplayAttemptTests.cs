using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Configuration;

/// <summary>What becomes of a replayed memo's attempts. The queue is paused: a test itself hands the worker's handler its job.</summary>
public sealed class ReplayAttemptTests : IAsyncLifetime
{
    private readonly CoachSystem _system = new();
    private IServiceProvider _worker = null!;
    private Guid _job;

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        await using var scope = _system.Look();
        await scope.ServiceProvider.GetRequiredService<JobQueue>().PauseAsync(CancellationToken.None);
        _worker = _system.StartWorker();
        _job = await BeginAsync();
    }

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task AMemoThatEndedThreeWorkersIsGivenUp()
    {
        await ReplayedMemos.BegunAsync(_system, _job, 3);

        Assert.Equal(JobOutcome.Done, await HandleAsync(CancellationToken.None));

        var memo = await ReplayedMemos.ReadAsync(_system, _job);
        Assert.NotNull(memo.FinishedAt);
        Assert.Null(memo.Scores);
    }

    [Fact]
    public async Task AThirdAttemptIsStillMade()
    {
        await ReplayedMemos.BegunAsync(_system, _job, 2);

        Assert.Equal(JobOutcome.Done, await HandleAsync(CancellationToken.None));

        Assert.NotNull((await ReplayedMemos.ReadAsync(_system, _job)).Scores);
    }

    private async Task<Guid> BeginAsync()
    {
        var admin = await _system.AdminAsync();
        await (await _system.WriterAsync()).SubmitAsync();
        var memo = Assert.Single((await admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))!).MemoVersionId;
        var text = (await admin.DocumentAsync("rubric.yaml")).Text;
        var started = await admin.PostAsJsonAsync(
            $"{ConfigurationSteps.Configuration}/replays", new ReplayRequest { FileName = "rubric.yaml", Text = text, MemoVersionIds = [memo] });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        return await ReplayedMemos.IdAsync(_system, memo);
    }

    private async Task<JobOutcome> HandleAsync(CancellationToken stopping)
    {
        await using var scope = _worker.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(candidate => candidate.Kind == "replay");
        return await handler.HandleAsync(new Job(_job, handler.Kind, Guid.Empty), stopping);
    }
}
