using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Queue;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Api.Tests.Evaluations;

/// <summary>What becomes of an evaluation's attempts and lease. The queue is paused: a test itself hands the worker's handler its jobs.</summary>
public sealed class AttemptTests : IAsyncLifetime
{
    private const int SqliteBusy = 5;

    private readonly CoachSystem _system = new();
    private IServiceProvider _worker = null!;

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        await using var scope = _system.Look();
        await scope.ServiceProvider.GetRequiredService<JobQueue>().PauseAsync(CancellationToken.None);
        _worker = _system.StartWorker();
    }

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task AWorkerThatStopsUsesUpNoAttempt()
    {
        var id = await SubmitAsync();
        using var stopping = new CancellationTokenSource();
        var coach = Coach(Forever);
        var work = HandleAsync(id, coach, stopping: stopping.Token);
        await coach.Begun;
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);

        var row = await RowAsync(id);
        Assert.Equal((EvaluationStatus.Queued, 0, null), (row.Status, row.Attempt, row.LeaseUntil));
        Assert.Equal(JobOutcome.Done, await HandleAsync(id, Coach(AtOnce)));
        Assert.Equal(EvaluationStatus.Succeeded, (await RowAsync(id)).Status);
    }

    [Fact]
    public async Task ADatabaseThatIsAwayForAMomentEndsNoEvaluation()
    {
        var id = await SubmitAsync();
        var fault = new UpdateFault(new SqliteException("database is locked", SqliteBusy));

        Assert.Equal(JobOutcome.Done, await HandleAsync(id, Coach(fault.Over.WaitAsync), new HastyTime(), fault));

        var row = await RowAsync(id);
        Assert.Equal((EvaluationStatus.Succeeded, 1), (row.Status, row.Attempt));
    }

    [Fact]
    public async Task AFaultBesideTheCoachEndsItsWorkToo()
    {
        var id = await SubmitAsync();
        var coach = Coach(Forever);

        var outcome = await HandleAsync(id, coach, new HastyTime(), new UpdateFault(new InvalidOperationException("No such column.")));

        Assert.Equal(JobOutcomeKind.Retry, outcome.Kind);
        Assert.True(coach.HasEnded);
    }

    [Fact]
    public async Task TheWaitBeforeALateAttemptIsAMinuteAtMost()
    {
        var id = await SubmitAsync();
        await ChangeAsync(id, attempt: 15);
        var current = _worker.GetRequiredService<ICoachConfigurationSource>().Current;
        var patient = new Patient(current with { Limits = current.Limits with { Evaluation = current.Limits.Evaluation with { Attempts = 20 } } });

        var outcome = await HandleAsync(id, Coach(Fail), extra: patient);

        Assert.InRange(outcome.Delay, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task WhatAnotherWorkerIsAtComesBackWhenItsLeaseEnds()
    {
        var id = await SubmitAsync();
        using var stopping = new CancellationTokenSource();
        var coach = Coach(Forever);
        var work = HandleAsync(id, coach, stopping: stopping.Token);
        await coach.Begun;

        var outcome = await HandleAsync(id, Coach(AtOnce));

        Assert.Equal(JobOutcomeKind.Retry, outcome.Kind);
        Assert.InRange(outcome.Delay, TimeSpan.FromTicks(1), Lease);
        Assert.False(coach.HasEnded);
        Assert.Equal(1, (await RowAsync(id)).Attempt);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    [Fact]
    public async Task AWorkerThatShowsNoLifeLosesItToAnother()
    {
        var id = await SubmitAsync();
        await using (var scope = _worker.CreateAsyncScope())
        {
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<EvaluationRuns>().BeginAsync(id, Lease, CancellationToken.None));
        }

        var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(JobOutcome.Done, await HandleAsync(id, Coach(AtOnce), later));

        var row = await RowAsync(id);
        Assert.Equal((EvaluationStatus.Succeeded, 2), (row.Status, row.Attempt));
    }

    [Fact]
    public async Task AnAttemptThatFailedLeavesTheEvaluationToTheNextOne()
    {
        var id = await SubmitAsync();
        Assert.Equal(JobOutcomeKind.Retry, (await HandleAsync(id, Coach(Fail))).Kind);
        await using (var scope = _worker.CreateAsyncScope())
        {
            var (database, queue) = (scope.ServiceProvider.GetRequiredService<MemoDbContext>(), scope.ServiceProvider.GetRequiredService<JobQueue>());
            await queue.RemoveAsync(id, CancellationToken.None);
            var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(6));
            Assert.Equal(1, await new EvaluationSweep(database, queue, later).SweepAsync(CancellationToken.None));
        }

        Assert.Equal(JobOutcome.Done, await HandleAsync(id, Coach(AtOnce)));

        var row = await RowAsync(id);
        Assert.Equal((EvaluationStatus.Succeeded, 2), (row.Status, row.Attempt));
    }

    private TimeSpan Lease => TimeSpan.FromSeconds(_worker.GetRequiredService<ICoachConfigurationSource>().Current.Limits.Evaluation.LeaseSeconds);

    private static Task AtOnce(CancellationToken stop) => Task.CompletedTask;

    private static Task Forever(CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);

    private static Task Fail(CancellationToken stop) => Task.FromException(new InvalidOperationException("A coach that fails."));

    private HeldCoach Coach(Func<CancellationToken, Task> hold) => new(_worker.GetRequiredService<IOfflineCoach>(), hold);

    private async Task<Guid> SubmitAsync() => await (await _system.WriterAsync()).SubmitAsync();

    private async Task<JobOutcome> HandleAsync(
        Guid id, HeldCoach coach, TimeProvider? time = null, UpdateFault? fault = null, CancellationToken stopping = default, params object[] extra)
    {
        await using var scope = _worker.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MemoDbContext>();
        await using var faulty = fault?.Open(database);
        var clock = time ?? TimeProvider.System;
        var handler = ActivatorUtilities.CreateInstance<EvaluationJobHandler>(
            scope.ServiceProvider, [coach, clock, new EvaluationRuns(faulty ?? database, clock), .. extra]);
        return await handler.HandleAsync(new Job(id, EvaluationSubmissions.JobKind, Guid.Empty), stopping);
    }

    private async Task<Evaluation> RowAsync(Guid id)
    {
        await using var scope = _system.Look();
        return await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Evaluations.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private async Task ChangeAsync(Guid id, int attempt)
    {
        await using var scope = _system.Look();
        await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Evaluations.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(evaluation => evaluation.Attempt, attempt));
    }

    private sealed record Patient(CoachConfiguration Current) : ICoachConfigurationSource;
}
