using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>How old the newest backup is, and what the last drill found: red where somebody must act.</summary>
public sealed partial class BackupsPage
{
    /// <summary>A worker looks every minute, unless it is at a backup or a drill.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromHours(1);

    private BackupStatus? status;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private bool IsLate => status!.NewestBackupAt is { } taken && Time.GetUtcNow() - taken > 2 * TimeSpan.FromHours(status.EveryHours);

    private bool IsSilent => Time.GetUtcNow() - status!.SeenAt > s_silence;

    private bool IsBackupBad => status is { NewestBackup: null } or { Failure: not null } || IsLate || IsSilent;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken => status = await Admin.GetBackupsAsync(cancellationToken));

    private string Ago(DateTimeOffset since) => (Time.GetUtcNow() - since) switch
    {
        { TotalDays: >= 2 } age => T["Backups.Days", (int)age.TotalDays],
        { TotalHours: >= 2 } age => T["Backups.Hours", (int)age.TotalHours],
        var age => T["Backups.Minutes", (int)age.TotalMinutes],
    };
}
