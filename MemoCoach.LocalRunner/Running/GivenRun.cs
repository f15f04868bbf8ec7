namespace MemoCoach.LocalRunner.Running;

/// <summary>A resource that needs no process: a value, a file, or a server that somebody else runs.</summary>
internal sealed class GivenRun(IResource resource, string kind, string? address) : ResourceRun(resource)
{
    public override string Kind => kind;

    public override Task Ready => Task.CompletedTask;

    public override IReadOnlyList<ReplicaStatus> Status { get; } = [new ReplicaStatus(resource.Name, RunState.Running, address)];

    public override Task RunAsync() => Task.CompletedTask;
}
