namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/backups</c>: how the scheduled backups are, as the worker that looks after them saw it last.</summary>
/// <param name="SeenAt">When it looked; <see langword="null"/> if none has: no schedule is set up, or no worker runs.</param>
/// <param name="EveryHours">Hours from one backup to the next.</param>
/// <param name="NewestBackup">Name of the newest backup, if there is one.</param>
/// <param name="NewestBackupAt">When its snapshot was taken.</param>
/// <param name="Failure">Why the last attempt to take one failed, if it did.</param>
/// <param name="LastDrill">The last drill, if there was one.</param>
/// <param name="FailedAt">When the last attempt failed, if it did; the next comes an hour later.</param>
public sealed record BackupStatus(
    DateTimeOffset? SeenAt, double EveryHours, string? NewestBackup, DateTimeOffset? NewestBackupAt, string? Failure, DrillResult? LastDrill,
    DateTimeOffset? FailedAt = null)
{
    /// <summary>Nobody has looked yet.</summary>
    public static BackupStatus Unknown { get; } = new(null, 0, null, null, null, null);
}

/// <summary>What a drill found: a restore of the newest backup into a scratch database.</summary>
/// <param name="At">When it began.</param>
/// <param name="Backup">The backup's file name.</param>
/// <param name="Rows">Rows that were restored and compared.</param>
/// <param name="Seconds">How long the restore took.</param>
/// <param name="Evaluated">Whether a restored memo was evaluated again; <see langword="false"/> if there is none yet.</param>
/// <param name="Problem">What differed or could not be read; <see langword="null"/> if the backup is good.</param>
public sealed record DrillResult(DateTimeOffset At, string Backup, long Rows, double Seconds, bool Evaluated, string? Problem = null);
