using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>GET /api/v1/evaluations/{id}/comparison</c>.</summary>
internal static class CompareVersions
{
    public static async Task<Results<Ok<VersionComparison>, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationArchive archive, VersionComparisons comparisons, CancellationToken cancellationToken) =>
        await archive.FindAsync(writer.Id, id, cancellationToken) switch
        {
            null => ApiProblems.EvaluationNotFound(),
            { Status: not EvaluationStatus.Succeeded } => ApiProblems.NoResult(),
            var evaluation => TypedResults.Ok(await comparisons.CompareAsync(writer.Id, evaluation, cancellationToken)),
        };
}
