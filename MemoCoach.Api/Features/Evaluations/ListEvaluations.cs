using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>GET /api/v1/evaluations?after=&amp;limit=</c>.</summary>
internal static class ListEvaluations
{
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 100;

    public static async Task<Results<Ok<EvaluationPage>, ProblemHttpResult>> Handle(
        Guid? after, int? limit, CurrentWriter writer, EvaluationArchive archive, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MaximumLimit)
        {
            return ApiProblems.Invalid(ProblemCodes.ParameterInvalid, $"'limit' can be 1 to {MaximumLimit}.");
        }

        return TypedResults.Ok(await archive.ListAsync(writer.Id, after, limit ?? DefaultLimit, cancellationToken));
    }
}
