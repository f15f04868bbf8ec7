namespace MemoCoach.Api.Features.Admin.Debug;

/// <summary>Operations of debug mode.</summary>
internal static class DebugRoutes
{
    public static void MapAdminDebug(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/debug", GetDebug.Handle).WithSummary("Whether evaluations are recorded word for word, and the last that were");
        admin.MapPut("/debug", SwitchDebug.Handle).WithSummary("Switch recording on or off");
        admin.MapGet("/evaluations/{evaluationId:guid}/debug", ReadEvaluation.Handle).WithSummary("How an evaluation came about");
    }
}
