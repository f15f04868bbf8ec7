using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary>Why an account was not changed.</summary>
internal static class AccountProblems
{
    public static ProblemHttpResult Of(ChangeOutcome outcome) => outcome == ChangeOutcome.NotFound
        ? ApiProblems.AccountNotFound()
        : ApiProblems.Problem(
            StatusCodes.Status409Conflict,
            ProblemCodes.LastAdministrator,
            "Without this account nobody could administer the product. Make another administrator first, and let them choose their password.");
}
