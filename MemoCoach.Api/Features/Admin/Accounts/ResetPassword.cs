using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary><c>POST /api/v1/admin/accounts/{id}/reset</c>.</summary>
internal static class ResetPassword
{
    public static async Task<Results<Ok<CreatedLink>, ProblemHttpResult>> Handle(
        Guid id, CurrentActor actor, AccountChanges changes, CancellationToken cancellationToken)
    {
        var (outcome, token) = await changes.ResetPasswordAsync(actor.Actor, id, cancellationToken);
        return outcome == ChangeOutcome.Done ? TypedResults.Ok(new CreatedLink(id, token)) : AccountProblems.Of(outcome);
    }
}
