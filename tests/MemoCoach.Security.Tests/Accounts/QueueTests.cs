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
        Guid[] ids = [await writer.SubmitAsync(), await writer.SubmitAsync(), await writer.SubmitAsync()];
        var claimed = await ClaimAsync();
        await WithQueueAsync(queue => queue.RetryAsync(claimed, TimeSpan.FromHours(1), CancellationToken.None));

        var view = (await admin.GetFromJsonAsync<QueueView>(Queue))!;
        Assert.Equal((2, 0, 1, 0, 3, 0), (view.Waiting, view.Running, view.Delayed, view.Dead, view.QueuedRows, view.RunningRows));
        Assert.Equal(ids.Order(), view.Jobs.Select(job => job.Id).Order());
        Assert.Equal(claimed.Job.Id, Assert.Single(view.Jobs, job => job.State == QueuedJobState.Delayed).Id);
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
        await FailAsync(id);
        var health = (await admin.GetFromJsonAsync<SystemHealth>("/api/v1/admin/health"))!;
        Assert.Equal((ProblemCodes.EvaluationFailed, 1, id), (health.Errors.Single().Code, health.Errors.Single().Count, health.Errors.Single().LastEvaluationId));

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

    private async Task FailAsync(Guid id)
    {
        await using var scope = _system.Look();
        await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Evaluations.Where(row => row.Id == id).ExecuteUpdateAsync(row => row
            .SetProperty(evaluation => evaluation.Status, EvaluationStatus.Failed)
            .SetProperty(evaluation => evaluation.ErrorCode, ProblemCodes.EvaluationFailed));
    }
}
