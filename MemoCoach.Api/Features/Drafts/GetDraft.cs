using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Core.Drafts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Drafts;

/// <summary><c>GET /api/v1/draft</c>.</summary>
internal static class GetDraft
{
    public static async Task<Ok<DraftResponse>> Handle(CurrentWriter writer, DraftStore drafts, CancellationToken cancellationToken) =>
        TypedResults.Ok(await drafts.ReadAsync(writer.Id, cancellationToken));
}
