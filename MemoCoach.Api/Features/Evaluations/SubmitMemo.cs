using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary><c>POST /api/v1/evaluations</c>.</summary>
internal static class SubmitMemo
{
    public static async Task<Results<AcceptedAtRoute<SubmittedEvaluation>, ProblemHttpResult>> Handle(
        SubmitMemoRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        CurrentWriter writer,
        EvaluationSubmissions submissions,
        ICoachConfigurationSource configuration,
        CancellationToken cancellationToken)
    {
        var problem = MemoValidation.Check(request, configuration.Current.Limits.Memo) ?? IdempotencyKeyValidation.Check(idempotencyKey);
        if (problem is not null)
        {
            return problem;
        }

        var (result, evaluation) = await submissions.SubmitAsync(writer.Session, request, idempotencyKey, cancellationToken);
        return result switch
        {
            SubmissionResult.KeyReused => ApiProblems.Problem(
                StatusCodes.Status422UnprocessableEntity,
                ProblemCodes.IdempotencyKeyReused,
                "This Idempotency-Key was used before with another body. Use a new key for a new submission."),
            SubmissionResult.PreviousUnknown => ApiProblems.Invalid(
                ProblemCodes.PreviousEvaluationUnknown,
                "'previousEvaluationId' is not one of your evaluations. Leave it out to begin a new memo."),
            _ => TypedResults.AcceptedAtRoute(evaluation!, nameof(GetEvaluation), new { id = evaluation!.Id }),
        };
    }
}
