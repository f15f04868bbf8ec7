using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Accounts.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/openid/finish</c>.</summary>
internal static class FinishOpenId
{
    public static async Task<Results<Ok<CreatedSession>, ProblemHttpResult>> Handle(FinishOpenIdRequest request, OpenIdSignIns signIns, CancellationToken cancellationToken)
    {
        try
        {
            return TypedResults.Ok(await signIns.FinishAsync(request, cancellationToken));
        }
        catch (OpenIdException failure)
        {
            return OpenIdProblems.Of(failure.Failure);
        }
    }
}
