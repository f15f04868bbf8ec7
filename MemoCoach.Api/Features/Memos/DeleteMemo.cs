using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Memos;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Memos;

/// <summary><c>DELETE /api/v1/memos/{id}</c>.</summary>
internal static class DeleteMemo
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, MemoRemovals removals, CancellationToken cancellationToken) =>
        await removals.DeleteAsync(writer.Id, id, cancellationToken) ? TypedResults.NoContent() : ApiProblems.MemoNotFound();
}
