using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Evaluates one memo under the active configuration of the replay's start and under its draft, and keeps only the scores.</summary>
internal sealed partial class ReplayJobHandler(
    MemoDbContext database,
    ConfigurationVersions versions,
    ConfigurationDrafts drafts,
    ICoach coach,
    IOfflineCoach offline,
    TimeProvider time,
    ILogger<ReplayJobHandler> logger) : IJobHandler
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly IProgress<EvaluationStage> Unwatched = new Progress<EvaluationStage>();

    public string Kind => ReplayStart.JobKind;

    public async Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken)
    {
        if (await BeginAsync(job.Id, cancellationToken) is not { } memo)
        {
            return JobOutcome.Done;
        }

        if (memo.Attempt > MostAttempts)
        {
            LogGivenUp(logger, memo.ReplayId);
            return await EndAsync(memo, null, cancellationToken);
        }

        try
        {
            return await EndAsync(memo, await ScoreAsync(memo, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await GiveBackAsync(memo);
            throw;
        }
        catch (Exception exception)
        {
            LogFailed(logger, exception, memo.ReplayId, memo.Attempt);
            return memo.Attempt < MostAttempts ? JobOutcome.Retry(AfterFailure) : await EndAsync(memo, null, cancellationToken);
        }
    }

    private async Task<ReplayedMemo?> BeginAsync(Guid id, CancellationToken cancellationToken)
    {
        var begun = await database.UnfinishedReplayedMemo(id).ExecuteUpdateAsync(row => row.SetProperty(memo => memo.Attempt, memo => memo.Attempt + 1), cancellationToken);
        return begun == 0
            ? null
            : await database.UnfinishedReplayedMemo(id).AsNoTracking().Include(memo => memo.MemoVersion).Include(memo => memo.Replay).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<ReplayScores> ScoreAsync(ReplayedMemo memo, CancellationToken cancellationToken)
    {
        var replay = memo.Replay!;
        var active = await versions.FindAsync(replay.BaseVersion, cancellationToken)
            ?? throw new InvalidOperationException($"There is no version {replay.BaseVersion} of the configuration.");
        var before = drafts.Read(active, new Dictionary<string, string>()).OrThrow();
        var after = drafts.Read(active, new Dictionary<string, string> { [replay.FileName] = replay.Text }).OrThrow();
        return new(await SheetAsync(memo, before, cancellationToken), await SheetAsync(memo, after, cancellationToken));
    }

    private async Task<ScoreSheet> SheetAsync(ReplayedMemo memo, CoachConfiguration configuration, CancellationToken cancellationToken)
    {
        var version = memo.MemoVersion!;
        var request = new CoachingRequest(memo.Id, version.Title, version.Text, MemoLanguageCodes.TryParse(version.Language) ?? MemoLanguage.English, configuration);
        var assessment = memo.Replay!.UseModels
            ? await coach.EvaluateAsync(request, Unwatched, cancellationToken)
            : offline.Evaluate(request, cancellationToken);
        return ScoreSheet.Of(assessment, configuration);
    }

    private async Task<JobOutcome> EndAsync(ReplayedMemo memo, ReplayScores? scores, CancellationToken cancellationToken)
    {
        await database.EndReplayedMemoAsync(memo.Id, scores, time.GetUtcNow(), cancellationToken);
        return JobOutcome.Done;
    }

    /// <summary>That a worker stops says nothing against the memo.</summary>
    private Task<int> GiveBackAsync(ReplayedMemo memo) => database.UnfinishedReplayedMemo(memo.Id)
        .ExecuteUpdateAsync(row => row.SetProperty(other => other.Attempt, other => other.Attempt - 1), CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A memo of replay {ReplayId} could not be evaluated in attempt {Attempt}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, Guid replayId, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "A memo of replay {ReplayId} ended every worker that began it, and is given up.")]
    private static partial void LogGivenUp(ILogger logger, Guid replayId);
}
