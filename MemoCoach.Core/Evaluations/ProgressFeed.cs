using System.Runtime.CompilerServices;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Queue;

namespace MemoCoach.Core.Evaluations;

/// <summary>
/// An evaluation's progress for one watcher: the latest at once, then each change, to the final status. Messages make it quick;
/// the database, asked now and then, makes it certain.
/// </summary>
/// <param name="archive">Knows how the evaluation stands.</param>
/// <param name="board">Brings changes.</param>
/// <param name="queue">Knows the place.</param>
/// <param name="time">The clock.</param>
public sealed class ProgressFeed(EvaluationArchive archive, ProgressBoard board, JobQueue queue, TimeProvider time)
{
    /// <summary>How long to wait for a message before looking for oneself; also keeps proxies from closing an idle connection.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Follows an evaluation.</summary>
    /// <param name="writerId">Who watches.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">The watcher has left.</param>
    /// <returns>The latest progress, then each change; the last one is final. Ends without one if the evaluation is deleted.</returns>
    public async IAsyncEnumerable<EvaluationProgress> ReadAsync(Guid writerId, Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Watching begins before looking: a change in between is then seen twice rather than never.
        await using var watch = await board.WatchAsync(id);
        var shown = await LookAsync(writerId, id, cancellationToken);
        while (shown is not null)
        {
            yield return shown;
            if (shown.Status.IsFinal())
            {
                yield break;
            }

            shown = await watch.NextAsync(Patience, cancellationToken) ?? await LookAsync(writerId, id, cancellationToken);
        }
    }

    private async Task<EvaluationProgress?> LookAsync(Guid writerId, Guid id, CancellationToken cancellationToken)
    {
        var status = await archive.FindStatusAsync(writerId, id, cancellationToken);
        return status switch
        {
            null => null,
            EvaluationStatus.Queued => Now(id, EvaluationStatus.Queued, EvaluationStage.Queued, (int?)await queue.PlaceAsync(id, cancellationToken)),
            EvaluationStatus.Running => await board.LatestAsync(id) is { Status: EvaluationStatus.Running } latest
                ? latest
                : Now(id, EvaluationStatus.Running, EvaluationStage.Prompt, null),
            { } final => Now(id, final, EvaluationStage.Saved, null),
        };
    }

    private EvaluationProgress Now(Guid id, EvaluationStatus status, EvaluationStage stage, int? place) => new(id, status, stage, place, time.GetUtcNow());
}
