using MemoCoach.Api.Limits;

namespace MemoCoach.Api.Features.Sessions;

/// <summary>Operations on sessions.</summary>
internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/sessions").WithTags("Sessions");
        group.MapPost("/", CreateSession.Handle).LimitedAs(RequestKind.Sessions).WithSummary("Begin an anonymous session");
    }
}
