using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Faults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Errors;

/// <summary><c>GET /api/v1/admin/errors</c>.</summary>
internal static class ListErrors
{
    public static async Task<Ok<ErrorReport>> Handle(FailureReports failures, CancellationToken cancellationToken) =>
        TypedResults.Ok(await failures.ReadAsync(cancellationToken));
}
