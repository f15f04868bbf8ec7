using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>How long evaluations take at present.</summary>
/// <param name="database">The database.</param>
public sealed class RecentPace(MemoDbContext database)
{
    private const int Sample = 20;
    private const int FewestRuns = 3;

    /// <summary>The median over the latest results of all writers; nothing else of theirs is told.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The pace.</returns>
    public async Task<PaceResponse> ReadAsync(CancellationToken cancellationToken)
    {
        var runs = await database.Evaluations.AsNoTracking()
            .Where(row => row.Status == EvaluationStatus.Succeeded && row.FinishedAt != null)
            .OrderByDescending(row => row.Id)
            .Take(Sample)
            .Select(row => new { row.CreatedAt, row.FinishedAt })
            .ToListAsync(cancellationToken);
        var seconds = runs.Select(run => (run.FinishedAt!.Value - run.CreatedAt).TotalSeconds).Order().ToList();
        return new PaceResponse(seconds.Count < FewestRuns ? null : seconds[seconds.Count / 2]);
    }
}
