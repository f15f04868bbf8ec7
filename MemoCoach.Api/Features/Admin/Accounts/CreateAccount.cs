using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary><c>POST /api/v1/admin/accounts</c>.</summary>
internal static class CreateAccount
{
    public static async Task<Results<Created<CreatedLink>, ProblemHttpResult>> Handle(
        CreateAccountRequest request, CurrentActor actor, AccountDirectory accounts, CancellationToken cancellationToken)
    {
        var (account, token, isTaken) = await accounts.CreateAsync(actor.Actor, request.UserName ?? "", request.Role, cancellationToken);
        return account switch
        {
            { } => TypedResults.Created((string?)null, new CreatedLink(account.Id, token)),
            null when isTaken => ApiProblems.Problem(StatusCodes.Status409Conflict, ProblemCodes.UserNameTaken, "Another account has this name. Choose another."),
            null => ApiProblems.Invalid(ProblemCodes.UserNameInvalid, "A name has 1 to 100 letters without accents, digits or any of - . _ @ +"),
        };
    }
}
