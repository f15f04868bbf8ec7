using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/link</c>.</summary>
internal static class UseLink
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        UseLinkRequest request, AccountPasswords passwords, CancellationToken cancellationToken)
    {
        var (outcome, reason) = await passwords.ChooseByLinkAsync(request.Token ?? "", request.NewPassword, cancellationToken);
        return outcome switch
        {
            PasswordOutcome.Chosen => TypedResults.NoContent(),
            PasswordOutcome.Unfit => ApiProblems.Invalid(ProblemCodes.PasswordUnfit, reason!),
            _ => ApiProblems.Invalid(ProblemCodes.LinkInvalid, "This link does not work any more: it was used, replaced or is too old. Ask an administrator for another."),
        };
    }
}
