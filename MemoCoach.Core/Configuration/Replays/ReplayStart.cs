using System.Diagnostics;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Begins replays and brings back those whose jobs the queue lost.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">Where the workers look.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when the queue does not answer.</param>
public sealed partial class ReplayStart(MemoDbContext database, JobQueue queue, TimeProvider time, ILogger<ReplayStart> logger)
{
    /// <summary>The queue's name for the work of replaying one memo.</summary>
    internal const string JobKind = "replay";

    /// <summary>Ten evaluations of writers pass for each memo of a replay.</summary>
    private const double Weight = 0.1;

    private const int BatchSize = 500;

    /// <summary>Its jobs are enqueued right after the rows; younger rows are still in good hands.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Which of some memos there are.</summary>
    /// <param name="memoVersionIds">The memos.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Those that there are, with their texts' lengths.</returns>
    public Task<Dictionary<Guid, int>> FindMemosAsync(IReadOnlyCollection<Guid> memoVersionIds, CancellationToken cancellationToken) =>
        database.MemoVersions.Where(row => memoVersionIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Text.Length, cancellationToken);

    /// <summary>Writes the rows, then tells the queue.</summary>
    /// <param name="edit">The draft: one document.</param>
    /// <param name="draftHash">Names the drafted configuration.</param>
    /// <param name="memoVersionIds">The memos.</param>
    /// <param name="useModels">Whether models evaluate.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The replay.</returns>
    public async Task<Guid> BeginAsync(
        ConfigurationEdit edit, string draftHash, IEnumerable<Guid> memoVersionIds, bool useModels, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var now = time.GetUtcNow();
        var (fileName, text) = edit.Texts.Single();
        var replay = new Replay
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            Author = edit.Author.Name,
            BaseVersion = edit.BaseVersion,
            FileName = fileName,
            Text = text,
            DraftHash = draftHash,
            UseModels = useModels,
            Memos = [.. memoVersionIds.Select(id => new ReplayedMemo { Id = Guid.CreateVersion7(now), MemoVersionId = id })],
        };
        database.Add(replay);
        await database.SaveChangesAsync(cancellationToken);
        await TellQueueAsync(replay, cancellationToken);
        return replay.Id;
    }

    /// <summary>Enqueues every memo that is not done, unless its job is in the queue.</summary>
    /// <param name="cancellationToken">Ends the sweep.</param>
    /// <returns>How many jobs were missing.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var settled = time.GetUtcNow() - Grace;
        var waiting = await database.Set<ReplayedMemo>().AsNoTracking()
            .Where(memo => memo.FinishedAt == null && memo.Replay!.CreatedAt < settled)
            .OrderBy(memo => memo.Id).Take(BatchSize)
            .Select(memo => new { memo.Id, memo.ReplayId })
            .ToListAsync(cancellationToken);
        var missing = 0;
        foreach (var memo in waiting)
        {
            missing += await queue.EnqueueAsync(NewJob(memo.Id, memo.ReplayId), cancellationToken) ? 1 : 0;
        }

        return missing;
    }

    // Every replay has a turn of its own: two of them do not wait for each other.
    private static Job NewJob(Guid id, Guid replayId) => new(id, JobKind, replayId, Weight, Activity.Current?.Id);

    private async Task TellQueueAsync(Replay replay, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var memo in replay.Memos)
            {
                await queue.EnqueueAsync(NewJob(memo.Id, replay.Id), cancellationToken);
            }
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogQueueAway(logger, exception, replay.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue does not answer; the sweep will enqueue replay {ReplayId}.")]
    private static partial void LogQueueAway(ILogger logger, Exception exception, Guid replayId);
}
