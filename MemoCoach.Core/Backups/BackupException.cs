namespace MemoCoach.Core.Backups;

/// <summary>What stands in the way of a backup or a restore; the numbers are the process's exit codes (BSD's sysexits.h).</summary>
public enum BackupFault
{
    /// <summary>EX_DATAERR: the backup is truncated, corrupt, foreign, newer, or encrypted with another key.</summary>
    Unusable = 65,

    /// <summary>EX_NOINPUT: there is no such backup, bucket or database.</summary>
    Missing = 66,

    /// <summary>EX_UNAVAILABLE: the storage does not answer, or not as it should.</summary>
    Away = 69,

    /// <summary>EX_CANTCREAT: the target is not empty, or not of a schema that this program knows.</summary>
    Target = 73,

    /// <summary>EX_NOPERM: the storage refuses the credentials, or what they may do.</summary>
    Refused = 77,
}

/// <summary>A backup cannot be made, used or restored. The message is a sentence for the operator.</summary>
/// <param name="fault">The kind.</param>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class BackupException(BackupFault fault, string message) : Exception(message)
{
    /// <summary>The kind.</summary>
    public BackupFault Fault { get; } = fault;

    internal static BackupException Unusable(string message) => new(BackupFault.Unusable, message);
}
