namespace MemoCoach.LocalRunner.Running;

/// <summary>How one process, or a part inside the AppHost, is doing.</summary>
/// <param name="Name">Under which its log stands.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Address">Where people or programs reach it.</param>
/// <param name="ProcessId">Its process; null when there is none.</param>
/// <param name="Restarts">How often it was started again.</param>
/// <param name="StartedAt">When the present process started.</param>
internal sealed record ReplicaStatus(
    string Name, RunState State, string? Address = null, int? ProcessId = null, int Restarts = 0, DateTimeOffset? StartedAt = null);
