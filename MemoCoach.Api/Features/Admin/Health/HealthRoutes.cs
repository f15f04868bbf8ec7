namespace MemoCoach.Api.Features.Admin.Health;

/// <summary>Operations that show how the system is.</summary>
internal static class HealthRoutes
{
    public static void MapAdminHealth(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/health", GetHealth.Handle).WithSummary("What the API needs, and how it is");
        admin.MapPost("/self-tests", RunSelfTests.Handle).WithSummary("Try each part of the system once");
    }
}
