using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace MemoCoach.Security.Tests.Accounts;

/// <summary>A queue of its own, so that its figures are known.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private const string Queue = "/api/v1/admin/queue";
    private readonly CoachSystem _system = new();

    public Task InitializeAsync() => _system.InitializeAsync();

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task TheFiguresAreThoseOfRedisAndOfTheDatabase()
    {
        var (admin, writer) = (await _system.AdminAsync(), await _system.WriterAsync());
        var ids = new List<Guid>();
        for (var memo = 0; memo < 6; memo++)
        {
            ids.Add(await writer.SubmitAsync());
        }

        var (delayed, running, dead) = (await ClaimAsync(), await ClaimAsync(), await ClaimAsync());
        await WithQueueAsync(queue => queue.RetryAsync(delayed, TimeSpan.FromHours(1), CancellationToken.None));
        await WithQueueAsync(queue => queue.BuryAsync(dead, CancellationToken.None));
        await SetStatusAsync(running.Job.Id, EvaluationStatus.Running);
        await SetStatusAsync(dead.Job.Id, EvaluationStatus.Failed);

        var view = (await admin.GetFromJsonAsync<QueueView>(Queue))!;

        Assert.Equal((3, 1, 1, 1), (view.Waiting, view.Running, view.Delayed, view.Dead));
        Assert.Equal(await RedisFiguresAsync(), (view.Waiting, view.Running, view.Delayed, view.Dead));
        Assert.Equal((4, 1), (view.QueuedRows, view.RunningRows));
        Assert.Equal(ids.Order(), view.Jobs.Select(job => job.Id).Order());
        Assert.Equal(
            [(running.Job.Id, QueuedJobState.Running), (delayed.Job.Id, QueuedJobState.Delayed), (dead.Job.Id, QueuedJobState.Dead)],
            view.Jobs.Where(job => job.State != QueuedJobState.Waiting).OrderBy(job => job.State).Select(job => (job.Id, job.State)));
    }

    [Fact]
    public async Task PausedNothingIsBegunAndDiscardedNothingComesBack()
    {
        var (admin, writer) = (await _system.AdminAsync(), await _system.WriterAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"{Queue}/pause", null)).StatusCode);
        _system.StartWorker();
        var (kept, discarded) = (await writer.SubmitAsync(), await writer.SubmitAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"{Queue}/jobs/{discarded}")).StatusCode);
        var view = (await admin.GetFromJsonAsync<QueueView>(Queue))!;
        Assert.Equal((1, 0, true, 1), (view.Waiting, view.Running, view.IsPaused, view.QueuedRows));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"{Queue}/resume", null)).StatusCode);

        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FinishAsync(kept)).Status);
        Assert.Equal(EvaluationStatus.Cancelled, (await writer.ReadAsync(discarded)).Status);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await admin.DeleteAsync($"{Queue}/jobs/{discarded}"));
    }

    [Fact]
    public async Task AFailedEvaluationBeginsAnew()
    {
        var (admin, writer) = (await _system.AdminAsync(), await _system.WriterAsync());
        var id = await writer.SubmitAsync();
        var claimed = await ClaimAsync();
        await WithQueueAsync(queue => queue.BuryAsync(claimed, CancellationToken.None));
        await SetStatusAsync(id, EvaluationStatus.Failed);
        var failure = Assert.Single((await admin.GetFromJsonAsync<ErrorReport>("/api/v1/admin/errors"))!.Groups);
        Assert.Equal((FailureSource.Evaluation, ProblemCodes.EvaluationFailed, 1, id), (failure.Source, failure.Code, failure.Count, failure.Latest.Single().EvaluationId));

        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"{Queue}/jobs/{id}/retry", null)).StatusCode);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await admin.PostAsync($"{Queue}/jobs/{id}/retry", null));
        _system.StartWorker();
        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FinishAsync(id)).Status);
    }

    private async Task<ClaimedJob> ClaimAsync()
    {
        await using var scope = _system.Look();
        return Assert.Single(await scope.ServiceProvider.GetRequiredService<JobQueue>().ClaimAsync(1, TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    private async Task WithQueueAsync(Func<JobQueue, Task<bool>> act)
    {
        await using var scope = _system.Look();
        Assert.True(await act(scope.ServiceProvider.GetRequiredService<JobQueue>()));
    }

    /// <summary>As Redis itself counts them.</summary>
    private async Task<(long Waiting, long Running, long Delayed, long Dead)> RedisFiguresAsync()
    {
        await using var scope = _system.Look();
        var redis = scope.ServiceProvider.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        return (await redis.SortedSetLengthAsync(Key("ready")), await redis.SortedSetLengthAsync(Key("leases")), await redis.SortedSetLengthAsync(Key("delayed")), await redis.SortedSetLengthAsync(Key("dead")));

        static RedisKey Key(string name) => $"{{memocoach:queue}}:{name}";
    }

    private async Task SetStatusAsync(Guid id, EvaluationStatus status)
    {
        await using var scope = _system.Look();
        var code = status == EvaluationStatus.Failed ? ProblemCodes.EvaluationFailed : null;
        await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Evaluations.Where(row => row.Id == id).ExecuteUpdateAsync(row => row
            .SetProperty(evaluation => evaluation.Status, status)
            .SetProperty(evaluation => evaluation.ErrorCode, code));
    }
}
