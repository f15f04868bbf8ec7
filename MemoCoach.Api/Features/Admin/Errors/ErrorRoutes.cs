namespace MemoCoach.Api.Features.Admin.Errors;

/// <summary>Operations on what failed.</summary>
internal static class ErrorRoutes
{
    public static void MapAdminErrors(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/errors", ListErrors.Handle).WithSummary("Failures by code, with the last of each");
        admin.MapGet("/traces/{traceId}", FindTrace.Handle).WithSummary("What is recorded of a trace");
    }
}
