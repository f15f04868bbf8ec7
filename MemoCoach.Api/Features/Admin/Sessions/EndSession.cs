using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Sessions;

/// <summary><c>DELETE /api/v1/admin/sessions/{id}</c>.</summary>
internal static class EndSession
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, CurrentActor actor, SessionDirectory sessions, CancellationToken cancellationToken) =>
        await sessions.EndAsync(actor.Actor, id, cancellationToken)
            ? TypedResults.NoContent()
            : ApiProblems.Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no such session. It may have ended meanwhile.");
}
