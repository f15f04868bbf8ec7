using System.ComponentModel.DataAnnotations;
using MemoCoach.Core.Backups.S3;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Scheduled backups (section <c>Backup</c>); none without a folder.</summary>
internal sealed class BackupOptions
{
    /// <summary>Where backups go: a folder that every replica of the worker reaches, or <c>s3://bucket/prefix</c>.</summary>
    public string? Folder { get; set; }

    /// <summary>The key: <c>env:NAME</c> or <c>file:PATH</c>; without one backups are not encrypted.</summary>
    public string? Key { get; set; }

    /// <summary>Hours from one backup to the next.</summary>
    [Range(0.01, 24 * 31)]
    public double EveryHours { get; set; } = 24;

    /// <summary>Hours from one drill to the next.</summary>
    [Range(0.01, 24 * 31)]
    public double DrillEveryHours { get; set; } = 24 * 7;

    /// <summary>Of how many days to keep the newest backup.</summary>
    [Range(1, 3660)]
    public int KeepDaily { get; set; } = 7;

    /// <summary>Of how many weeks to keep the newest backup.</summary>
    [Range(0, 520)]
    public int KeepWeekly { get; set; } = 4;

    /// <summary>How to reach S3-compatible storage.</summary>
    [ValidateObjectMembers]
    public S3Options S3 { get; set; } = new();
}

/// <summary>Checks <see cref="BackupOptions"/> at the start.</summary>
[OptionsValidator]
internal sealed partial class BackupOptionsValidator : IValidateOptions<BackupOptions>;
