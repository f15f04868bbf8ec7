using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/openid/start</c>.</summary>
internal static class StartOpenId
{
    private const int MaximumLength = 2_000;

    public static async Task<Results<Ok<OpenIdStart>, ProblemHttpResult>> Handle(StartOpenIdRequest request, OpenIdSignIns signIns, CancellationToken cancellationToken)
    {
        if (request.RedirectUri is not { Length: <= MaximumLength } text || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return ApiProblems.Invalid(ProblemCodes.BodyInvalid, "'redirectUri' is the whole address to which the provider sends the browser, beginning with https://.");
        }

        try
        {
            return TypedResults.Ok(await signIns.StartAsync(text, cancellationToken));
        }
        catch (OpenIdException failure)
        {
            return OpenIdProblems.Of(failure.Failure);
        }
    }
}
