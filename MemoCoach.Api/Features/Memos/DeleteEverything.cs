using MemoCoach.Api.Authentication;
using MemoCoach.Core.Memos;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Memos;

/// <summary><c>DELETE /api/v1/memos</c>.</summary>
internal static class DeleteEverything
{
    public static async Task<NoContent> Handle(CurrentWriter writer, MemoRemovals removals, CancellationToken cancellationToken)
    {
        await removals.DeleteAllAsync(writer.Id, cancellationToken);
        return TypedResults.NoContent();
    }
}
