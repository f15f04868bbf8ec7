using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Progress;
using MemoCoach.Core.Progress;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Progress;

/// <summary>How a writer's scores move.</summary>
internal static class ProgressRoutes
{
    public static void MapProgress(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/progress").WithTags("Progress").RequireWriter();
        group.MapGet("/", Handle).WithSummary("How your scores move: from (inclusive) and to (exclusive) are times of ISO 8601");
    }

    private static async Task<Results<Ok<ProgressResponse>, ProblemHttpResult>> Handle(
        DateTimeOffset? from, DateTimeOffset? to, CurrentWriter writer, ScoreHistory history, CancellationToken cancellationToken) => from > to
        ? ApiProblems.Invalid(ProblemCodes.ParameterInvalid, "'from' is later than 'to'. Exchange them.")
        : TypedResults.Ok(ProgressSummary.Of(await history.ReadAsync(writer.Id, from, to, cancellationToken)));
}
