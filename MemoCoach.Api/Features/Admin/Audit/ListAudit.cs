using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Audit;

/// <summary><c>GET /api/v1/admin/audit?before=&amp;limit=</c>.</summary>
internal static class ListAudit
{
    public static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> Handle(
        Guid? before, int? limit, AuditLog audit, CancellationToken cancellationToken)
    {
        if (PageSize.Refuse(limit) is { } refusal)
        {
            return refusal;
        }

        var wanted = limit ?? PageSize.Usual;
        var items = await audit.ReadAsync(before, wanted + 1, cancellationToken);
        return TypedResults.Ok(new AuditPage([.. items.Take(wanted)], items.Count > wanted ? items[wanted - 1].Id : null));
    }
}
