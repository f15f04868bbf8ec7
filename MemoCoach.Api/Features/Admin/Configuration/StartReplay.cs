using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/replays</c>.</summary>
internal static class StartReplay
{
    public static async Task<Results<AcceptedAtRoute<StartedReplay>, ProblemHttpResult>> Handle(
        ReplayRequest request, CurrentActor admin, ConfigurationDrafts drafts, ReplayStart replays, CancellationToken cancellationToken)
    {
        var (draft, refusal) = await ReplayDraft.ReadAsync(request, drafts, replays, cancellationToken);
        if (draft is null)
        {
            return refusal!;
        }

        var edit = new ConfigurationEdit(new Dictionary<string, string> { [request.FileName!] = request.Text! }, draft.Active.Number, admin.Actor, "");
        var id = await replays.BeginAsync(edit, draft.Configuration.Version, draft.Memos.Keys, request.UseModels, cancellationToken);
        return TypedResults.AcceptedAtRoute(new StartedReplay(id), nameof(GetReplay), new { id });
    }
}
