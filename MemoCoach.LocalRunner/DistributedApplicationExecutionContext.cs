namespace MemoCoach.LocalRunner;

/// <summary>Says whether this start of the AppHost runs the application or publishes its manifest.</summary>
public sealed class DistributedApplicationExecutionContext
{
    internal DistributedApplicationExecutionContext(bool isPublishMode) => IsPublishMode = isPublishMode;

    /// <summary>True when the manifest is written instead of starting anything.</summary>
    public bool IsPublishMode { get; }

    /// <summary>True when the resources are started on this machine.</summary>
    public bool IsRunMode => !IsPublishMode;
}
