namespace MemoCoach.LocalRunner.Running;

/// <summary>A project's processes.</summary>
/// <param name="project">What runs.</param>
/// <param name="success">For a one-shot: the exit code that others wait for. Null for a service.</param>
/// <param name="replicas">Its processes.</param>
/// <param name="find">Finds another resource.</param>
/// <param name="log">Where its last lines stand.</param>
/// <param name="shutdown">Ends the wait.</param>
internal sealed class ProjectRun(
    ProjectResource project, int? success, IReadOnlyList<ReplicaRun> replicas, Func<IResource, ResourceRun> find, LogBook log, Shutdown shutdown)
    : ResourceRun(project)
{
    private const int LastLines = 20;
    private readonly TaskCompletionSource _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override string Kind => success is null ? "Project" : "One-shot";

    public override bool IsExternal => project.IsExternal;

    public override Task Ready { get; } = Task.WhenAll(replicas.Select(r => r.Ready));

    public override Task Completed => _completed.Task;

    public override IReadOnlyList<ReplicaStatus> Status => [.. replicas.Select(r => r.Status)];

    public override async Task RunAsync()
    {
        await Task.WhenAll(project.Waits.Select(w => w.ForCompletion ? find(w.On).Completed : find(w.On).Ready))
            .WaitAsync(shutdown.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (shutdown.Stop.IsCancellationRequested)
        {
            return;
        }

        await (success is { } exitCode ? CompleteAsync(exitCode) : Task.WhenAll(replicas.Select(r => r.ServeAsync())));
    }

    private async Task CompleteAsync(int exitCode)
    {
        var succeeded = await Task.WhenAll(replicas.Select(r => r.CompleteAsync(exitCode)));
        if (succeeded.All(s => s))
        {
            _completed.SetResult();
        }
        else if (!shutdown.Stop.IsCancellationRequested)
        {
            var lines = replicas.SelectMany(r => log.After(r.Status.Name, 0)).TakeLast(LastLines).Select(l => "  " + l.Text);
            throw new DistributedApplicationException(
                string.Join(Environment.NewLine, [$"'{project.Name}' failed, so nothing that waits for it was started. Its last lines:", .. lines]));
        }
    }
}
