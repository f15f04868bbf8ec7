using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Progress;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Progress;

/// <summary>A writer's scores over time, read from the evaluations that exist now: what was deleted is gone from here too.</summary>
/// <param name="database">The database: a series ends with an evaluation that may be quite new.</param>
/// <param name="reads">The database for what may be a moment old.</param>
public sealed class ScoreHistory(MemoDbContext database, ReadDatabase reads)
{
    private const int MostPoints = 1000;

    /// <summary>The scores of a draft series up to one of its evaluations.</summary>
    /// <param name="writerId">Whose series it is.</param>
    /// <param name="evaluation">The last point.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The points in the order in which they were submitted, the last one being the evaluation's own if it succeeded.</returns>
    public Task<IReadOnlyList<ScorePoint>> ReadSeriesAsync(Guid writerId, EvaluationResponse evaluation, CancellationToken cancellationToken)
    {
        var (memoId, last) = (evaluation.MemoId, evaluation.Id);
        return ReadAsync(Succeeded(database, writerId).Where(row => row.MemoVersion!.MemoId == memoId && row.Id <= last), cancellationToken);
    }

    /// <summary>The newest scores of a time.</summary>
    /// <param name="writerId">Whose scores they are.</param>
    /// <param name="from">The first moment, if there is one.</param>
    /// <param name="to">The moment after the last, if there is one.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Up to 1,000 points in the order in which they were submitted.</returns>
    public Task<IReadOnlyList<ScorePoint>> ReadAsync(Guid writerId, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var rows = Succeeded(reads.Context, writerId).Where(row => (from == null || row.CreatedAt >= from) && (to == null || row.CreatedAt < to));
        return ReadAsync(rows.OrderByDescending(row => row.Id).Take(MostPoints), cancellationToken);
    }

    private static async Task<IReadOnlyList<ScorePoint>> ReadAsync(IQueryable<Evaluation> rows, CancellationToken cancellationToken)
    {
        var points = new List<ScorePoint>();
        var read = rows.OrderBy(row => row.Id).Select(row => new
        {
            row.Id,
            row.MemoVersion!.MemoId,
            row.MemoVersion.Number,
            row.MemoVersion.Title,
            row.CreatedAt,
            row.OverallScore,
            row.Outcome,
        });
        await foreach (var row in read.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            points.Add(new ScorePoint(row.Id, row.MemoId, row.Number, row.Title, row.CreatedAt, row.OverallScore!.Value, Scores(row.Outcome!)));
        }

        return points;
    }

    private static IReadOnlyList<CriterionScore> Scores(string outcome) =>
        JsonSerializer.Deserialize(outcome, EvaluationJson.Default.OutcomeScores)!.Criteria;

    private static IQueryable<Evaluation> Succeeded(MemoDbContext from, Guid writerId) =>
        from.Evaluations.AsNoTracking().Where(row => row.WriterId == writerId && row.Status == EvaluationStatus.Succeeded);
}
