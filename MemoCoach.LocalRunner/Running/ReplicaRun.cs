namespace MemoCoach.LocalRunner.Running;

/// <summary>Keeps one process of a project alive and knows how it is.</summary>
internal sealed class ReplicaRun(ReplicaPlan replica, IReadOnlyDictionary<string, string?> environment, LogBook log, Shutdown shutdown, TimeProvider clock)
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Backoff _backoff = new();
    private long? _healthySince;

    public ReplicaStatus Status { get; private set; } = new(replica.Name, RunState.Waiting, replica.Address?.GetLeftPart(UriPartial.Authority));

    /// <summary>Ends when the process was healthy for the first time.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Runs a service: whenever it ends by itself, it is started again.</summary>
    public async Task ServeAsync()
    {
        while (!shutdown.Stop.IsCancellationRequested)
        {
            var exitCode = await RunOnceAsync();
            if (!shutdown.Stop.IsCancellationRequested)
            {
                await PauseAsync(exitCode);
            }
        }

        Status = Status with { State = RunState.Stopped, ProcessId = null };
    }

    /// <summary>Runs a one-shot.</summary>
    /// <returns>Whether it ended with the exit code that means success.</returns>
    public async Task<bool> CompleteAsync(int success)
    {
        var exitCode = await RunOnceAsync();
        Status = Status with { State = exitCode == success ? RunState.Finished : RunState.Failed, ProcessId = null };
        return exitCode == success;
    }

    private async Task<int?> RunOnceAsync()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(shutdown.Stop);
        _healthySince = null;
        try
        {
            var process = ChildProcess.RunAsync(replica, environment, line => log.Write(replica.Name, line), Started, shutdown);
            var watch = WatchAsync(ended.Token);
            var exitCode = await process;
            await ended.CancelAsync();
            await watch;
            return exitCode;
        }
        catch (OperationCanceledException) when (shutdown.Kill.IsCancellationRequested)
        {
            log.Write(replica.Name, "did not stop in time and was killed.");
            return null;
        }
    }

    private async Task PauseAsync(int? exitCode)
    {
        var delay = _backoff.Next(_healthySince is { } since ? clock.GetElapsedTime(since) : TimeSpan.Zero);
        Status = Status with { State = RunState.Restarting, ProcessId = null, Restarts = Status.Restarts + 1 };
        log.Write(replica.Name, $"ended with exit code {exitCode}; starts again in {delay.TotalSeconds:0} s.");
        await Task.Delay(delay, clock, shutdown.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Started(int processId) =>
        Status = Status with { State = RunState.Starting, ProcessId = processId, StartedAt = clock.GetUtcNow() };

    private Task WatchAsync(CancellationToken cancellationToken)
    {
        if (replica is { Address: { } address, Project.HealthPath: { } path })
        {
            return HealthWatch.RunAsync(new Uri(address, path), Report, cancellationToken);
        }

        Report(healthy: true);
        return Task.CompletedTask;
    }

    private void Report(bool healthy)
    {
        if (healthy)
        {
            _healthySince ??= clock.GetTimestamp();
            _ready.TrySetResult();
        }

        Status = Status with { State = healthy ? RunState.Running : _healthySince is null ? RunState.Starting : RunState.Unhealthy };
    }
}
