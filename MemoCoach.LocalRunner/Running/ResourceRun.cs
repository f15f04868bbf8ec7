namespace MemoCoach.LocalRunner.Running;

/// <summary>A resource while the application runs.</summary>
internal abstract class ResourceRun(IResource resource) : IAsyncDisposable
{
    public IResource Resource => resource;

    /// <summary>What kind of thing it is, for people.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether people outside are meant to open it.</summary>
    public virtual bool IsExternal => false;

    /// <summary>Ends when those who wait for the resource may start.</summary>
    public abstract Task Ready { get; }

    /// <summary>Ends when the resource has done its work; never for one that serves.</summary>
    public virtual Task Completed { get; } = Task.Delay(Timeout.Infinite);

    /// <summary>One entry for each process.</summary>
    public abstract IReadOnlyList<ReplicaStatus> Status { get; }

    /// <summary>Starts the resource and keeps it going; ends with the shutdown at the latest.</summary>
    /// <exception cref="DistributedApplicationException">The application cannot go on without it.</exception>
    public abstract Task RunAsync();

    /// <summary>Lets go of what others may need until they have stopped.</summary>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
