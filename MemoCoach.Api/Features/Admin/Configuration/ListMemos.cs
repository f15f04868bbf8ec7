using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Replays;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/memos</c>.</summary>
internal static class ListMemos
{
    public static async Task<Ok<List<StoredMemo>>> Handle(StoredMemos memos, CancellationToken cancellationToken) =>
        TypedResults.Ok(await memos.ListAsync(cancellationToken));
}
