using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Llm.Costs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Models;

/// <summary><c>GET /api/v1/admin/calls?before=&amp;limit=&amp;provider=&amp;model=&amp;status=&amp;day=&amp;evaluation=</c>.</summary>
internal static class ListCalls
{
    public static async Task<Results<Ok<CallPage>, ProblemHttpResult>> Handle(
        Guid? before,
        int? limit,
        string? provider,
        string? model,
        string? status,
        DateOnly? day,
        Guid? evaluation,
        CallArchive calls,
        CancellationToken cancellationToken)
    {
        if (PageSize.Refuse(limit) is { } refusal)
        {
            return refusal;
        }

        if (!TryRead(status, out var wantedStatus))
        {
            return ApiProblems.Invalid(ProblemCodes.ParameterInvalid, "'status' can be running, succeeded or failed.");
        }

        if (!MemoValidation.IsText(provider + model))
        {
            return ApiProblems.Invalid(ProblemCodes.ParameterInvalid, "'provider' and 'model' are names; they hold characters that text does not have.");
        }

        var wanted = limit ?? PageSize.Usual;
        var filter = new CallFilter { Provider = provider, Model = model, Status = wantedStatus, Day = day, EvaluationId = evaluation };
        var items = await calls.ReadAsync(filter, before, wanted + 1, cancellationToken);
        return TypedResults.Ok(new CallPage([.. items.Take(wanted)], items.Count > wanted ? items[wanted - 1].Id : null));
    }

    private static bool TryRead(string? text, out CallStatus? status)
    {
        status = Enum.TryParse<CallStatus>(text, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;
        return string.IsNullOrEmpty(text) == status is null;
    }
}
