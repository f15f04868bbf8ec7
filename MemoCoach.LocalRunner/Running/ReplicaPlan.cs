namespace MemoCoach.LocalRunner.Running;

/// <summary>One process of a project that is going to run.</summary>
/// <param name="Project">What it runs.</param>
/// <param name="Name">The resource's name, with a number when there are several.</param>
/// <param name="InstanceId">Its id in telemetry.</param>
/// <param name="Address">Where it listens; null when it does not.</param>
internal sealed record ReplicaPlan(ProjectResource Project, string Name, string InstanceId, Uri? Address);
