namespace MemoCoach.Api.Features.Admin.Audit;

/// <summary>Operations on the audit log.</summary>
internal static class AuditRoutes
{
    public static void MapAdminAudit(this IEndpointRouteBuilder admin)
    {
        var group = admin.MapGroup("/audit");
        group.MapGet("/", ListAudit.Handle).WithSummary("What administrators did, newest first");
        group.MapGet("/export", ExportAudit.Handle).WithSummary("All of it as a file, one JSON object a line");
    }
}
