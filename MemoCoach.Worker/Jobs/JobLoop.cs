using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Jobs;

/// <summary>Claims jobs while there are free slots and runs them side by side. A nudge wakes it; a poll finds what a lost nudge missed.</summary>
internal sealed partial class JobLoop(
    JobQueue queue, JobRunner runner, CancellationBoard cancellations, IOptions<WorkerOptions> options, ILogger<JobLoop> logger) : BackgroundService
{
    private readonly SemaphoreSlim _slots = new(options.Value.Concurrency);
    private readonly SemaphoreSlim _nudge = new(0, 1);
    private IAsyncDisposable? _nudges;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TryListenAsync();
                await _slots.WaitAsync(stoppingToken);
                await ClaimAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await FinishAsync();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _slots.Dispose();
        _nudge.Dispose();
    }

    /// <summary>Redis may come later than this process; until then the polls must do. A subscription that was made once outlives lost connections.</summary>
    private async Task TryListenAsync()
    {
        try
        {
            if (_nudges is null)
            {
                await cancellations.ListenAsync();
                _nudges = await queue.SubscribeNudgesAsync(Nudge);
            }
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogQueueAway(logger, exception);
        }
    }

    /// <summary>Fills the slot it was given and every other free one; waits for a nudge if there is nothing to do.</summary>
    private async Task ClaimAsync(CancellationToken stoppingToken)
    {
        var slots = 1;
        while (_slots.Wait(0, CancellationToken.None))
        {
            slots++;
        }

        var jobs = await TryClaimAsync(slots, stoppingToken);
        foreach (var job in jobs)
        {
            _ = RunAsync(job, stoppingToken);
        }

        if (jobs.Count < slots)
        {
            _slots.Release(slots - jobs.Count);
        }

        if (jobs.Count == 0)
        {
            await _nudge.WaitAsync(options.Value.Poll, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<ClaimedJob>> TryClaimAsync(int count, CancellationToken stoppingToken)
    {
        try
        {
            return await queue.ClaimAsync(count, options.Value.Lease, stoppingToken);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogQueueAway(logger, exception);
            return [];
        }
    }

    /// <summary>Nobody awaits this: the runner ends every job in one way or another, and whatever happens the slot is free again.</summary>
    private async Task RunAsync(ClaimedJob job, CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunAsync(job, stoppingToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Every running job hands itself back at the stop; this waits until all have.</summary>
    private async Task FinishAsync()
    {
        if (_nudges is not null)
        {
            await _nudges.DisposeAsync();
        }

        for (var slot = 0; slot < options.Value.Concurrency; slot++)
        {
            await _slots.WaitAsync();
        }
    }

    private void Nudge()
    {
        if (_nudge.CurrentCount == 0)
        {
            try
            {
                _nudge.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another nudge was faster; one is enough.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue does not answer; looking again soon.")]
    private static partial void LogQueueAway(ILogger logger, Exception exception);
}
