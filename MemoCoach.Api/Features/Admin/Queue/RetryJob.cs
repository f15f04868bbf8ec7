using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Queue;

/// <summary><c>POST /api/v1/admin/queue/jobs/{id}/retry</c>.</summary>
internal static class RetryJob
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, CurrentActor actor, EvaluationBacklog queue, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!await queue.RetryAsync(id, cancellationToken))
        {
            return ApiProblems.JobNotFound();
        }

        await audit.WriteAsync(actor.Actor, AuditActions.JobRetried, id.ToString(), cancellationToken);
        return TypedResults.NoContent();
    }
}
