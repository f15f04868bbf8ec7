using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration.Replays;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/replays/{id}</c>.</summary>
internal static class GetReplay
{
    public static async Task<Results<Ok<ReplayReport>, ProblemHttpResult>> Handle(Guid id, ReplayReports reports, CancellationToken cancellationToken) =>
        await reports.FindAsync(id, cancellationToken) is { } report
            ? TypedResults.Ok(report)
            : ApiProblems.Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no replay with this id.");
}
