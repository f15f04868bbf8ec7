using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/login</c>.</summary>
internal static class Login
{
    public static async Task<Results<Ok<CreatedSession>, ProblemHttpResult>> Handle(
        LoginRequest request, SignIns signIns, CancellationToken cancellationToken) =>
        await signIns.SignInAsync(NameOf(request), request.Password ?? "", cancellationToken) is { } session
            ? TypedResults.Ok(session)
            : ApiProblems.Problem(
                StatusCodes.Status401Unauthorized,
                ProblemCodes.SignInFailed,
                "The name or the password is wrong, or the account cannot sign in at present: too many wrong passwords lock it for a while.");

    /// <summary>A name that PostgreSQL could not even look for is as wrong as none, at the same cost.</summary>
    private static string NameOf(LoginRequest request) => request.UserName is { } name && MemoValidation.IsText(name) ? name : "";
}
