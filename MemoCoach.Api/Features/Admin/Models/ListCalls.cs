using MemoCoach.Contracts.Admin;
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
        CallStatus? status,
        DateOnly? day,
        Guid? evaluation,
        CallArchive calls,
        CancellationToken cancellationToken)
    {
        if (PageSize.Refuse(limit) is { } refusal)
        {
            return refusal;
        }

        var wanted = limit ?? PageSize.Usual;
        var filter = new CallFilter { Provider = provider, Model = model, Status = status, Day = day, EvaluationId = evaluation };
        var items = await calls.ReadAsync(filter, before, wanted + 1, cancellationToken);
        return TypedResults.Ok(new CallPage([.. items.Take(wanted)], items.Count > wanted ? items[wanted - 1].Id : null));
    }
}
