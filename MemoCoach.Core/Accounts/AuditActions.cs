namespace MemoCoach.Core.Accounts;

/// <summary>Names of actions on accounts, sessions, the queue and debug mode in the audit log.</summary>
public static class AuditActions
{
    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "session.signed-in";

    /// <summary>Somebody ended their session.</summary>
    public const string SignedOut = "session.signed-out";

    /// <summary>Too many wrong passwords locked an account for a while.</summary>
    public const string Locked = "account.locked";

    /// <summary>An account was made.</summary>
    public const string Created = "account.created";

    /// <summary>An account was shut.</summary>
    public const string Disabled = "account.disabled";

    /// <summary>An account was opened again.</summary>
    public const string Enabled = "account.enabled";

    /// <summary>An account got another role.</summary>
    public const string RoleChanged = "account.role-changed";

    /// <summary>An account's password was taken away and a one-time link made.</summary>
    public const string PasswordReset = "account.password-reset";

    /// <summary>Somebody chose a password.</summary>
    public const string PasswordChosen = "account.password-chosen";

    /// <summary>An account's sessions were ended.</summary>
    public const string SessionsRevoked = "account.sessions-revoked";

    /// <summary>A single session was ended.</summary>
    public const string SessionRevoked = "session.revoked";

    /// <summary>The queue was paused.</summary>
    public const string QueuePaused = "queue.paused";

    /// <summary>The queue went on.</summary>
    public const string QueueResumed = "queue.resumed";

    /// <summary>A failed evaluation began anew.</summary>
    public const string JobRetried = "queue.job-retried";

    /// <summary>A job was taken out of the queue.</summary>
    public const string JobDiscarded = "queue.job-discarded";

    /// <summary>Debug mode was switched on.</summary>
    public const string DebugOn = "debug.on";

    /// <summary>Debug mode was switched off.</summary>
    public const string DebugOff = "debug.off";

    /// <summary>Somebody read what debug mode had recorded of an evaluation, a writer's memo with it.</summary>
    public const string DebugRead = "debug.read";

    /// <summary>Somebody read a writer's memo in the prompt that a draft of the configuration makes of it.</summary>
    public const string MemoPreviewed = "memo.previewed";

    /// <summary>Anonymous work became that of an account.</summary>
    public const string WorkClaimed = "account.work-claimed";
}
