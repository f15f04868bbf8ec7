using MemoCoach.Api.Authentication;

namespace MemoCoach.Api.Features.Guide;

/// <summary>What memos are graded against.</summary>
internal static class GuideRoutes
{
    public static void MapGuide(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/guide").WithTags("Guide").RequireWriter();
        group.MapGet("/", GetGuide.Handle).WithSummary("Rubric, frameworks and a worked example in force now");
    }
}
