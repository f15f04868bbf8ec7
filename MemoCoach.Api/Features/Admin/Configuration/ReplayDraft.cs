using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary>A replay that can be begun: a valid draft and memos that there are.</summary>
internal sealed record ReplayDraft(ConfigurationVersion Active, CoachConfiguration Configuration, IReadOnlyDictionary<Guid, int> Memos)
{
    /// <summary>The draft that a request describes, or why there is none.</summary>
    public static async Task<(ReplayDraft? Draft, ProblemHttpResult? Refusal)> ReadAsync(
        ReplayRequest request, ConfigurationDrafts drafts, ReplayStart replays, CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        if (request.FileName is not { } fileName || active.Document(fileName) is null)
        {
            return (null, ConfigurationProblems.DocumentUnknown(active));
        }

        var reading = drafts.Read(active, new Dictionary<string, string> { [fileName] = request.Text ?? "" });
        if (reading.Configuration is not { } configuration)
        {
            return (null, ConfigurationProblems.Invalid(reading.Problems));
        }

        var most = configuration.Limits.Replay.MaximumMemos;
        var chosen = (request.MemoVersionIds ?? []).Distinct().ToList();
        var memos = chosen.Count > 0 && chosen.Count <= most ? await replays.FindMemosAsync(chosen, cancellationToken) : [];
        return memos.Count > 0
            ? (new(active, configuration, memos), null)
            : (null, ApiProblems.Invalid(ProblemCodes.ReplayMemosInvalid, $"Choose 1 to {most} memos in 'memoVersionIds' that there are. GET …/memos lists them."));
    }
}
