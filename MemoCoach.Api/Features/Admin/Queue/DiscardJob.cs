using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Queue;

/// <summary><c>DELETE /api/v1/admin/queue/jobs/{id}</c>.</summary>
internal static class DiscardJob
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, CurrentActor actor, EvaluationBacklog queue, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!await queue.DiscardAsync(id, cancellationToken))
        {
            return ApiProblems.JobNotFound();
        }

        await audit.WriteAsync(actor.Actor, AuditActions.JobDiscarded, id.ToString(), cancellationToken);
        return TypedResults.NoContent();
    }
}
