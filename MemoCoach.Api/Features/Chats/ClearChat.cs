using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Chats;

/// <summary><c>DELETE /api/v1/evaluations/{id}/chat</c>.</summary>
internal static class ClearChat
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationArchive archive, ChatHistory history, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(writer.Id, id, cancellationToken) is not { } evaluation)
        {
            return ApiProblems.EvaluationNotFound();
        }

        await history.ClearAsync(evaluation.MemoId, cancellationToken);
        return TypedResults.NoContent();
    }
}
