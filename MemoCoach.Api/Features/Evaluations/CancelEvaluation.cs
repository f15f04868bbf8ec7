using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>POST /api/v1/evaluations/{id}/cancel</c>.</summary>
internal static class CancelEvaluation
{
    public static async Task<Results<AcceptedAtRoute<SubmittedEvaluation>, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationRemovals removals, EvaluationArchive archive, CancellationToken cancellationToken)
    {
        var status = await removals.CancelAsync(writer.Id, id, cancellationToken)
            ? EvaluationStatus.Cancelled
            : await archive.FindStatusAsync(writer.Id, id, cancellationToken);
        return status switch
        {
            null => ApiProblems.EvaluationNotFound(),
            EvaluationStatus.Cancelled => TypedResults.AcceptedAtRoute(
                new SubmittedEvaluation(id, EvaluationStatus.Cancelled), nameof(GetEvaluation), new { id }),
            _ => ApiProblems.Problem(StatusCodes.Status409Conflict, ProblemCodes.AlreadyFinished, "The evaluation has ended already; there is nothing to cancel."),
        };
    }
}
