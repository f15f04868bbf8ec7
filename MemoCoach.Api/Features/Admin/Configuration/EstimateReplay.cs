using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/replays/estimate</c>.</summary>
internal static class EstimateReplay
{
    public static async Task<Results<Ok<ReplayEstimate>, ProblemHttpResult>> Handle(
        ReplayRequest request, ConfigurationDrafts drafts, ReplayStart replays, ReplayCost cost, CancellationToken cancellationToken)
    {
        var (draft, refusal) = await ReplayDraft.ReadAsync(request, drafts, replays, cancellationToken);
        return draft is null ? refusal! : TypedResults.Ok(cost.Of(draft.Configuration, [.. draft.Memos.Values], request.UseModels));
    }
}
