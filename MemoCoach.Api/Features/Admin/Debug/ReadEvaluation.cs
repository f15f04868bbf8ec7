using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Debugging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Debug;

/// <summary><c>GET /api/v1/admin/evaluations/{evaluationId}/debug</c>. Records hold a writer's memo, so that reading them stands in the audit log.</summary>
internal static class ReadEvaluation
{
    public static async Task<Results<Ok<EvaluationDebug>, ProblemHttpResult>> Handle(
        Guid evaluationId, CurrentActor actor, EvaluationDebugView view, AuditLog audit, CancellationToken cancellationToken)
    {
        if (await view.FindAsync(evaluationId, cancellationToken) is not { } evaluation)
        {
            return ApiProblems.Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no evaluation with this id. It may have been deleted.");
        }

        if (evaluation.Records.Count > 0)
        {
            await audit.WriteAsync(actor.Actor, AuditActions.DebugRead, evaluationId.ToString(), cancellationToken);
        }

        return TypedResults.Ok(evaluation);
    }
}
