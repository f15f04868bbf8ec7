using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>GET /api/v1/evaluations/{id}</c>.</summary>
internal static class GetEvaluation
{
    public static async Task<Results<Ok<EvaluationResponse>, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationArchive archive, CancellationToken cancellationToken) =>
        await archive.FindAsync(writer.Id, id, cancellationToken) is { } evaluation
            ? TypedResults.Ok(evaluation)
            : ApiProblems.EvaluationNotFound();
}
