using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary><c>PATCH /api/v1/admin/accounts/{id}</c>.</summary>
internal static class ChangeAccount
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, ChangeAccountRequest request, CurrentActor actor, AccountChanges changes, CancellationToken cancellationToken)
    {
        var outcome = request.Role is { } role
            ? await changes.SetRoleAsync(actor.Actor, id, role, cancellationToken)
            : ChangeOutcome.Done;
        if (outcome == ChangeOutcome.Done && request.IsDisabled is { } isDisabled)
        {
            outcome = await changes.SetDisabledAsync(actor.Actor, id, isDisabled, cancellationToken);
        }

        return outcome == ChangeOutcome.Done ? TypedResults.NoContent() : AccountProblems.Of(outcome);
    }
}
