using MemoCoach.Api.Authentication;

namespace MemoCoach.Api.Features.Memos;

/// <summary>Operations on memos: each a draft series with its evaluations.</summary>
internal static class MemoRoutes
{
    public static void MapMemos(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/memos").WithTags("Memos").RequireWriter();
        group.MapGet("/", ListMemos.Handle).WithSummary("Your memos, the one evaluated last first");
        group.MapPatch("/{id:guid}", RenameMemo.Handle).WithSummary("Give it another title");
        group.MapDelete("/{id:guid}", DeleteMemo.Handle).WithSummary("Delete it with all its versions");
        group.MapDelete("/", DeleteEverything.Handle).WithSummary("Delete everything you have written");
    }
}
