namespace MemoCoach.LocalRunner.Running;

internal enum RunState
{
    /// <summary>For another resource.</summary>
    Waiting,

    /// <summary>The process is there, its health check has not succeeded yet.</summary>
    Starting,

    /// <summary>Started and, where there is a health check, healthy.</summary>
    Running,

    /// <summary>Was healthy and is not now.</summary>
    Unhealthy,

    /// <summary>Ended unexpectedly; will be started again.</summary>
    Restarting,

    /// <summary>A one-shot did its work.</summary>
    Finished,

    /// <summary>A one-shot failed.</summary>
    Failed,

    /// <summary>Stopped because the AppHost stops.</summary>
    Stopped,
}
