using MemoCoach.Api.Authentication;

namespace MemoCoach.Api.Features.Drafts;

/// <summary>Operations on the memo that a writer is working on.</summary>
internal static class DraftRoutes
{
    public static void MapDraft(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/draft").WithTags("Draft").RequireWriter();
        group.MapGet("/", GetDraft.Handle).WithSummary("The memo you are working on");
        group.MapPut("/", SaveDraft.Handle).WithSummary("Save it");
    }
}
