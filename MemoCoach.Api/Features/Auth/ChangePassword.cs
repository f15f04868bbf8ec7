using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/password</c>.</summary>
internal static class ChangePassword
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        ChangePasswordRequest request, CurrentWriter writer, AccountPasswords passwords, CancellationToken cancellationToken)
    {
        var (outcome, reason) = await passwords.ChangeAsync(writer.Session, request.CurrentPassword ?? "", request.NewPassword, cancellationToken);
        return outcome switch
        {
            PasswordOutcome.Chosen => TypedResults.NoContent(),
            PasswordOutcome.Unfit => ApiProblems.Invalid(ProblemCodes.PasswordUnfit, reason!),
            _ => ApiProblems.Problem(
                StatusCodes.Status403Forbidden,
                ProblemCodes.SignInFailed,
                "The current password is wrong, or too many wrong ones have locked the account for a while."),
        };
    }
}
