using MemoCoach.LocalRunner.Running;

namespace MemoCoach.LocalRunner.Status;

/// <summary>A resource as the status page shows it.</summary>
internal sealed record ResourceView(string Name, string Kind, bool External, IReadOnlyList<ReplicaStatus> Replicas)
{
    public static ResourceView Of(ResourceRun run) => new(run.Resource.Name, run.Kind, run.IsExternal, run.Status);
}
