using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary>Why signing in at a provider of OpenID Connect did not work.</summary>
internal static class OpenIdProblems
{
    public static ProblemHttpResult Of(OpenIdFailure failure) => failure switch
    {
        OpenIdFailure.Off => ApiProblems.Problem(
            StatusCodes.Status404NotFound, ProblemCodes.OpenIdOff, "There is no provider to sign in at: auth.yaml names none, or a variable that it names is empty."),
        OpenIdFailure.Unreachable => ApiProblems.Problem(
            StatusCodes.Status503ServiceUnavailable, ProblemCodes.OpenIdUnreachable, "The provider does not answer. Try again in a minute, or sign in with a password."),
        OpenIdFailure.Denied => Refused(ProblemCodes.OpenIdDenied, "The provider did not let you sign in, or you changed your mind there."),
        OpenIdFailure.Stale => Refused(ProblemCodes.OpenIdStale, "This attempt to sign in was begun too long ago, was used already, or belongs to another browser. Begin again."),
        OpenIdFailure.Expired => Refused(ProblemCodes.OpenIdExpired, "The provider's answer has expired or is not valid yet. Begin again; if it stays, the clocks of this server and of the provider are apart."),
        OpenIdFailure.Foreign => Refused(ProblemCodes.OpenIdForeign, "The provider's answer belongs to another attempt, another product or another issuer, and is not accepted. Begin again."),
        OpenIdFailure.NotSigned => Refused(ProblemCodes.OpenIdUnsigned, "The provider's answer is not signed with one of its keys, and is not accepted."),
        OpenIdFailure.NotAllowed => Refused(ProblemCodes.OpenIdNotAllowed, "The provider knows you, and this installation does not let you in. Ask an administrator for a role or an address that does."),
        OpenIdFailure.Shut => Refused(ProblemCodes.OpenIdShut, "Your account here is shut. Ask an administrator to open it."),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "A failure without a sentence."),
    };

    private static ProblemHttpResult Refused(string code, string detail) => ApiProblems.Problem(StatusCodes.Status401Unauthorized, code, detail);
}
