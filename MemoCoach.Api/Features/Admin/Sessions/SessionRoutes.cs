namespace MemoCoach.Api.Features.Admin.Sessions;

/// <summary>Operations on everybody's sessions.</summary>
internal static class SessionRoutes
{
    public static void MapAdminSessions(this IEndpointRouteBuilder admin)
    {
        var group = admin.MapGroup("/sessions");
        group.MapGet("/", ListSessions.Handle).WithSummary("Sessions that have not ended, those used last first");
        group.MapDelete("/{id}", EndSession.Handle).WithSummary("End a session");
    }
}
