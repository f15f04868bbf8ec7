using MemoCoach.Api.Authentication;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary><c>POST /api/v1/admin/accounts/{id}/revoke</c>.</summary>
internal static class RevokeSessions
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, CurrentActor actor, AccountChanges changes, CancellationToken cancellationToken)
    {
        var outcome = await changes.RevokeSessionsAsync(actor.Actor, id, cancellationToken);
        return outcome == ChangeOutcome.Done ? TypedResults.NoContent() : AccountProblems.Of(outcome);
    }
}
