using MemoCoach.LocalRunner.Status;

namespace MemoCoach.LocalRunner.Running;

/// <summary>The application on this machine, from the first check to the last process gone.</summary>
internal sealed class LocalRun(IReadOnlyList<IResource> resources, RunPlan plan, LogBook log, Shutdown shutdown)
{
    private readonly ResourceRuns _runs = new(resources, plan, log, shutdown, TimeProvider.System);
    private readonly long _startedAt = TimeProvider.System.GetTimestamp();

    /// <summary>Ends after the shutdown was asked for, with every process gone.</summary>
    /// <exception cref="DistributedApplicationException">The application could not start or could not go on.</exception>
    public async Task RunAsync()
    {
        EnsureBuilt();
        Ports.EnsureFree([.. plan.FixedPorts]);
        Directory.CreateDirectory(plan.Settings.DataDirectory);
        log.AlignTo(_runs.Shown.SelectMany(r => r.Status).Select(s => s.Name));
        foreach (var given in _runs.Shown.OfType<GivenRun>())
        {
            log.Write(given.Resource.Name, $"{given.Kind}, {given.Status[0].Address}");
        }

        await using var page = await StatusPage.StartAsync(plan.Settings.StatusPort, _runs, log);
        Task[] running = [.. _runs.All.Select(r => r.RunAsync()), Task.Delay(Timeout.Infinite, shutdown.Stop)];
        var summary = SummariseAsync();
        var parent = DotnetRun.WatchAsync(shutdown);
        try
        {
            await foreach (var ended in Task.WhenEach(running))
            {
                await ended;
            }
        }
        catch (OperationCanceledException) when (shutdown.Stop.IsCancellationRequested)
        {
            log.Print("Stopping ...");
        }
        finally
        {
            await StopAsync([.. running, summary, parent]);
        }
    }

    private void EnsureBuilt()
    {
        if (plan.Replicas.Keys.FirstOrDefault(p => !File.Exists(p.Metadata.TargetPath)) is { } project)
        {
            throw new DistributedApplicationException(
                $"'{project.Name}' is not built: {project.Metadata.TargetPath} is missing. Build the AppHost, which builds its services too.");
        }
    }

    private async Task StopAsync(Task[] running)
    {
        shutdown.Request();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var run in _runs.All)
        {
            await run.DisposeAsync();
        }
    }

    private async Task SummariseAsync()
    {
        var started = _runs.All.OfType<ProjectRun>().Select(r => Task.WhenAny(r.Ready, r.Completed));
        await Task.WhenAll(started).WaitAsync(shutdown.Stop);
        log.Print(Summary.Of(_runs.Shown, plan.Settings.StatusPort, TimeProvider.System.GetElapsedTime(_startedAt)));
    }
}
