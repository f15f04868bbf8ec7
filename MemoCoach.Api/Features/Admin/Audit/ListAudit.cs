using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Audit;

/// <summary><c>GET /api/v1/admin/audit?before=&amp;limit=</c>.</summary>
internal static class ListAudit
{
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 200;

    public static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> Handle(
        Guid? before, int? limit, AuditLog audit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MaximumLimit)
        {
            return ApiProblems.Invalid(ProblemCodes.ParameterInvalid, $"'limit' can be 1 to {MaximumLimit}.");
        }

        var wanted = limit ?? DefaultLimit;
        var items = await audit.ReadAsync(before, wanted + 1, cancellationToken);
        return TypedResults.Ok(new AuditPage([.. items.Take(wanted)], items.Count > wanted ? items[wanted - 1].Id : null));
    }
}
