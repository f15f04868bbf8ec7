namespace MemoCoach.Api.Features.Admin.Backups;

/// <summary>Operations that show how the backups are.</summary>
internal static class BackupRoutes
{
    public static void MapAdminBackups(this IEndpointRouteBuilder admin) =>
        admin.MapGet("/backups", GetBackups.Handle).WithSummary("The newest backup and the last drill");
}
