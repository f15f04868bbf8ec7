using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>GET /api/v1/evaluations/pace</c>.</summary>
internal static class GetPace
{
    public static async Task<Ok<PaceResponse>> Handle(RecentPace pace, CancellationToken cancellationToken) =>
        TypedResults.Ok(await pace.ReadAsync(cancellationToken));
}
