using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/claim</c>.</summary>
internal static class Claim
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        ClaimRequest request, CurrentActor actor, WorkClaims claims, CancellationToken cancellationToken) =>
        await claims.ClaimAsync(actor.Actor, request.Token ?? "", cancellationToken)
            ? TypedResults.NoContent()
            : ApiProblems.Invalid(ProblemCodes.ClaimInvalid, "'token' is not that of an anonymous session that still stands.");
}
