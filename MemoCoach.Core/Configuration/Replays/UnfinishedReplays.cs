using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>The replayed memos that have not ended, by their jobs.</summary>
internal static class UnfinishedReplays
{
    /// <summary>The memo of a job, unless it has ended.</summary>
    public static IQueryable<ReplayedMemo> UnfinishedReplayedMemo(this MemoDbContext database, Guid id) =>
        database.Set<ReplayedMemo>().Where(memo => memo.Id == id && memo.FinishedAt == null);

    /// <summary>Ends the memo of a job, unless it has ended.</summary>
    /// <param name="database">The database.</param>
    /// <param name="id">The job.</param>
    /// <param name="scores">What it got; <see langword="null"/> if it is given up.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    public static Task EndReplayedMemoAsync(this MemoDbContext database, Guid id, ReplayScores? scores, DateTimeOffset? now, CancellationToken cancellationToken)
    {
        var json = scores?.ToJson();
        return database.UnfinishedReplayedMemo(id).ExecuteUpdateAsync(
            row => row.SetProperty(memo => memo.Scores, json).SetProperty(memo => memo.FinishedAt, now), cancellationToken);
    }
}
