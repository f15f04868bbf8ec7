using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Accounts;

/// <summary><c>GET /api/v1/admin/accounts</c>.</summary>
internal static class ListAccounts
{
    public static async Task<Ok<IReadOnlyList<AccountSummary>>> Handle(AccountOverview overview, CancellationToken cancellationToken) =>
        TypedResults.Ok(await overview.ReadAsync(cancellationToken));
}
