using System.Collections.Concurrent;
using MemoCoach.Core.Queue;
using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Queue.Tests;

/// <summary>What the queue promises, whichever server keeps it.</summary>
public abstract class QueueConformance(string connectionString) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Guid _writer = Guid.CreateVersion7();
    private ConnectionMultiplexer _redis = null!;
    private JobQueue _queue = null!;

    public async Task InitializeAsync()
    {
        _redis = await ConnectionMultiplexer.ConnectAsync(connectionString + ",allowAdmin=true");
        await _redis.GetServers().Single().FlushAllDatabasesAsync();
        _queue = new JobQueue(_redis);
    }

    public async Task DisposeAsync() => await _redis.DisposeAsync();

    [ServerFact]
    public async Task ClaimsWhatWasEnqueued()
    {
        var job = new Job(Guid.CreateVersion7(), "evaluate", _writer, 0.1, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Assert.True(await _queue.EnqueueAsync(job, None));
        Assert.Equal([new ClaimedJob(job, 1)], await _queue.ClaimAsync(5, Lease, None));
        Assert.Empty(await _queue.ClaimAsync(5, Lease, None));
    }

    [ServerFact]
    public async Task AWriterWithFiveHundredJobsHardlyDelaysAnother()
    {
        await EnqueueAsync(_writer, 500);
        await _queue.ClaimAsync(7, Lease, None);
        var other = await EnqueueAsync(Guid.CreateVersion7());
        Assert.InRange((await _queue.PlaceAsync(other.Id, None))!.Value, 1, 3);
        Assert.Contains(await _queue.ClaimAsync(3, Lease, None), claimed => claimed.Job == other);
    }

    [ServerFact]
    public async Task WritersOfEqualLoadTakeTurns()
    {
        var other = Guid.CreateVersion7();
        await EnqueueAsync(_writer, 5);
        await EnqueueAsync(other, 5);
        var claims = await _queue.ClaimAsync(10, Lease, None);
        Assert.All(claims.Chunk(2), pair => Assert.NotEqual(pair[0].Job.WriterId, pair[1].Job.WriterId));
    }

    [ServerFact]
    public async Task AWriterWhoWasIdleGainsNoCredit()
    {
        await EnqueueAsync(_writer, 20);
        await _queue.ClaimAsync(10, Lease, None);
        var late = Guid.CreateVersion7();
        await EnqueueAsync(late, 10);
        var next = await _queue.ClaimAsync(10, Lease, None);
        Assert.InRange(next.Count(claimed => claimed.Job.WriterId == late), 4, 6);
    }

    [ServerFact]
    public async Task ATenthOfTheWeightTakesATenthOfTheTurns()
    {
        var replays = Guid.CreateVersion7();
        await EnqueueAsync(replays, 30, weight: 0.1);
        await EnqueueAsync(_writer, 100);
        var claims = await _queue.ClaimAsync(55, Lease, None);
        Assert.InRange(claims.Count(claimed => claimed.Job.WriterId == replays), 5, 6);
    }

    [ServerFact]
    public async Task RefusesAJobThatWaitsRunsOrIsDelayed()
    {
        var job = await EnqueueAsync(_writer);
        Assert.False(await _queue.EnqueueAsync(job, None));
        var claimed = await ClaimOneAsync();
        Assert.False(await _queue.EnqueueAsync(job, None));
        await _queue.RetryAsync(claimed, Lease, None);
        Assert.False(await _queue.EnqueueAsync(job, None));
        Assert.Equal(new QueueCounts(Ready: 0, Running: 0, Delayed: 1, Dead: 0, Paused: false), await _queue.CountAsync(None));
    }

    [ServerFact]
    public async Task ForgetsACompletedJob()
    {
        await EnqueueAsync(_writer);
        var claimed = await ClaimOneAsync();
        Assert.True(await _queue.CompleteAsync(claimed, None));
        Assert.False(await _queue.CompleteAsync(claimed, None));
        Assert.True(await _queue.EnqueueAsync(claimed.Job, None));
    }

    [ServerFact]
    public async Task ReapsALapsedLeaseIntoItsOldTurn()
    {
        var first = await EnqueueAsync(_writer);
        await EnqueueAsync(_writer, 3);
        await _queue.ClaimAsync(1, TimeSpan.Zero, None);
        Assert.Equal(new MaintenanceOutcome(Promoted: 0, Reaped: 1), await _queue.MaintainAsync(None));
        Assert.Equal(1, await _queue.PlaceAsync(first.Id, None));
        Assert.Equal(new ClaimedJob(first, 2), await ClaimOneAsync());
    }

    [ServerFact]
    public async Task LeavesALeaseThatWasExtended()
    {
        await EnqueueAsync(_writer);
        var claimed = (await _queue.ClaimAsync(1, TimeSpan.Zero, None)).Single();
        Assert.True(await _queue.ExtendAsync(claimed, Lease, None));
        Assert.Equal(new MaintenanceOutcome(Promoted: 0, Reaped: 0), await _queue.MaintainAsync(None));
        Assert.True(await _queue.CompleteAsync(claimed, None));
    }

    [ServerFact]
    public async Task RefusesTheHolderOfALostLease()
    {
        await EnqueueAsync(_writer);
        var stale = (await _queue.ClaimAsync(1, TimeSpan.Zero, None)).Single();
        await _queue.MaintainAsync(None);
        await AssertRefusedAsync(stale);
        var current = await ClaimOneAsync();
        await AssertRefusedAsync(stale);
        Assert.True(await _queue.CompleteAsync(current, None));
    }

    [ServerFact]
    public async Task RetriesNoEarlierThanAsked()
    {
        await EnqueueAsync(_writer);
        Assert.True(await _queue.RetryAsync(await ClaimOneAsync(), Lease, None));
        Assert.Equal(new MaintenanceOutcome(Promoted: 0, Reaped: 0), await _queue.MaintainAsync(None));
        Assert.Empty(await _queue.ClaimAsync(1, Lease, None));
    }

    [ServerFact]
    public async Task RetriesWhatIsDueInItsOldTurn()
    {
        var job = await EnqueueAsync(_writer);
        await EnqueueAsync(_writer, 3);
        await _queue.RetryAsync(await ClaimOneAsync(), TimeSpan.Zero, None);
        Assert.Equal(new MaintenanceOutcome(Promoted: 1, Reaped: 0), await _queue.MaintainAsync(None));
        Assert.Equal(new ClaimedJob(job, 2), await ClaimOneAsync());
    }

    [ServerFact]
    public async Task MaintainsAtMostTwoHundredAtATime()
    {
        await EnqueueAsync(_writer, 250);
        await _queue.ClaimAsync(250, TimeSpan.Zero, None);
        Assert.Equal(200, (await _queue.MaintainAsync(None)).Reaped);
        Assert.Equal(50, (await _queue.MaintainAsync(None)).Reaped);
    }

    [ServerFact]
    public async Task KeepsADeadJobUntilItIsEnqueuedAnew()
    {
        var job = await EnqueueAsync(_writer);
        Assert.True(await _queue.BuryAsync(await ClaimOneAsync(), None));
        await _queue.MaintainAsync(None);
        Assert.Equal(new QueueCounts(Ready: 0, Running: 0, Delayed: 0, Dead: 1, Paused: false), await _queue.CountAsync(None));
        Assert.True(await _queue.EnqueueAsync(job, None));
        Assert.Equal(new ClaimedJob(job, 2), await ClaimOneAsync());
        Assert.Equal(0, (await _queue.CountAsync(None)).Dead);
    }

    [ServerFact]
    public async Task HandsBackWhatItsWorkerReleases()
    {
        var job = await EnqueueAsync(_writer);
        await EnqueueAsync(_writer, 3);
        Assert.True(await _queue.ReleaseAsync(await ClaimOneAsync(), None));
        Assert.Equal(1, await _queue.PlaceAsync(job.Id, None));
    }

    [ServerFact]
    public async Task RemovesAJobFromEverywhere()
    {
        var jobs = await EnqueueAsync(_writer, 4);
        var claims = await _queue.ClaimAsync(3, Lease, None);
        await _queue.RetryAsync(claims[0], Lease, None);
        await _queue.BuryAsync(claims[1], None);
        foreach (var job in jobs)
        {
            Assert.True(await _queue.RemoveAsync(job.Id, None));
            Assert.False(await _queue.RemoveAsync(job.Id, None));
        }

        Assert.Equal(new QueueCounts(Ready: 0, Running: 0, Delayed: 0, Dead: 0, Paused: false), await _queue.CountAsync(None));
        await AssertRefusedAsync(claims[2]);
    }

    [ServerFact]
    public async Task ClaimsNothingWhilePaused()
    {
        await EnqueueAsync(_writer);
        await _queue.PauseAsync(None);
        Assert.Empty(await _queue.ClaimAsync(1, Lease, None));
        Assert.Equal(new QueueCounts(Ready: 1, Running: 0, Delayed: 0, Dead: 0, Paused: true), await _queue.CountAsync(None));
        await _queue.ResumeAsync(None);
        Assert.Single(await _queue.ClaimAsync(1, Lease, None));
    }

    [ServerFact]
    public async Task TellsAJobsPlaceWhileItWaits()
    {
        var jobs = await EnqueueAsync(_writer, 3);
        Assert.Equal(3, await _queue.PlaceAsync(jobs[2].Id, None));
        await ClaimOneAsync();
        Assert.Equal(2, await _queue.PlaceAsync(jobs[2].Id, None));
        Assert.Null(await _queue.PlaceAsync(jobs[0].Id, None));
    }

    [ServerFact]
    public async Task NudgesWhoeverListens()
    {
        var nudged = new TaskCompletionSource();
        await using var subscription = await _queue.SubscribeNudgesAsync(() => nudged.TrySetResult());
        await EnqueueAsync(_writer);
        await nudged.Task.WaitAsync(Patience);
    }

    [ServerFact]
    public async Task KeepsOnlyTheFinishTimesAheadOfTheVirtualTime()
    {
        for (var writer = 0; writer < 20; writer++)
        {
            await EnqueueAsync(Guid.CreateVersion7());
        }

        await EnqueueAsync(_writer, 2);
        await _queue.ClaimAsync(22, Lease, None);
        Assert.Equal(1, await _redis.GetDatabase().SortedSetLengthAsync("{memocoach:queue}:finish-times"));
    }

    [ServerFact]
    public async Task KeepsVeryLargeVirtualTimesExact()
    {
        await _redis.GetDatabase().StringSetAsync("{memocoach:queue}:virtual-time", "4503599627370497");
        var jobs = await EnqueueAsync(_writer, 3);
        var claims = await _queue.ClaimAsync(3, Lease, None);
        Assert.Equal(jobs, claims.Select(claimed => claimed.Job));
        Assert.Equal("4503599627370499", await _redis.GetDatabase().StringGetAsync("{memocoach:queue}:virtual-time"));
    }

    [ServerFact]
    public async Task GoesOnAfterTheServerForgotItsScripts()
    {
        await EnqueueAsync(_writer);
        await _redis.GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");
        var other = await EnqueueAsync(_writer);
        Assert.Equal(2, await _queue.PlaceAsync(other.Id, None));
    }

    [ServerFact]
    public async Task SixteenClaimersDoTenThousandJobsOnceEach()
    {
        var writers = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToArray();
        var jobs = Enumerable.Range(0, 10_000).Select(n => new Job(Guid.CreateVersion7(), "evaluate", writers[n % 10])).ToArray();
        await Task.WhenAll(jobs.Chunk(625).Select(FeedAsync));
        var done = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => WorkAsync(done)));
        Assert.Equal(jobs.Select(job => job.Id).Order(), done.Order());
        Assert.Equal(new QueueCounts(Ready: 0, Running: 0, Delayed: 0, Dead: 0, Paused: false), await _queue.CountAsync(None));
    }

    private async Task FeedAsync(IEnumerable<Job> jobs)
    {
        foreach (var job in jobs)
        {
            Assert.True(await _queue.EnqueueAsync(job, None));
        }
    }

    private async Task WorkAsync(ConcurrentBag<Guid> done)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(connectionString);
        var queue = new JobQueue(redis);
        while (await queue.ClaimAsync(4, Lease, None) is { Count: > 0 } claims)
        {
            foreach (var claimed in claims)
            {
                done.Add(claimed.Job.Id);
                Assert.True(await queue.CompleteAsync(claimed, None));
            }
        }
    }

    private async Task AssertRefusedAsync(ClaimedJob stale)
    {
        Assert.False(await _queue.ExtendAsync(stale, Lease, None));
        Assert.False(await _queue.CompleteAsync(stale, None));
        Assert.False(await _queue.RetryAsync(stale, Lease, None));
        Assert.False(await _queue.BuryAsync(stale, None));
        Assert.False(await _queue.ReleaseAsync(stale, None));
    }

    private async Task<ClaimedJob> ClaimOneAsync() => Assert.Single(await _queue.ClaimAsync(1, Lease, None));

    private async Task<Job> EnqueueAsync(Guid writer) => Assert.Single(await EnqueueAsync(writer, 1));

    private async Task<IReadOnlyList<Job>> EnqueueAsync(Guid writer, int count, double weight = 1)
    {
        var jobs = Enumerable.Range(0, count).Select(_ => new Job(Guid.CreateVersion7(), "evaluate", writer, weight)).ToArray();
        await FeedAsync(jobs);
        return jobs;
    }
}
