using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>DELETE /api/v1/evaluations/{id}</c>.</summary>
internal static class DeleteEvaluation
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationRemovals removals, CancellationToken cancellationToken) =>
        await removals.DeleteAsync(writer.Id, id, cancellationToken) ? TypedResults.NoContent() : ApiProblems.EvaluationNotFound();
}
