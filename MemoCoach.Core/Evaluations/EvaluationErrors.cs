using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Evaluations;

/// <summary>Evaluations that failed, grouped by why.</summary>
/// <param name="database">The database.</param>
public sealed class EvaluationErrors(MemoDbContext database)
{
    /// <summary>Counts them.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The groups, the largest first.</returns>
    public async Task<IReadOnlyList<ErrorGroup>> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = await database.Evaluations
            .Where(row => row.Status == EvaluationStatus.Failed && row.ErrorCode != null)
            .GroupBy(row => row.ErrorCode!)
            .Select(group => new { Code = group.Key, Count = group.Count(), LastAt = group.Max(row => row.FinishedAt) })
            .OrderByDescending(group => group.Count)
            .ToListAsync(cancellationToken);
        var errors = new List<ErrorGroup>();
        foreach (var group in groups)
        {
            var last = await database.Evaluations
                .Where(row => row.Status == EvaluationStatus.Failed && row.ErrorCode == group.Code)
                .OrderByDescending(row => row.FinishedAt)
                .Select(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken);
            errors.Add(new ErrorGroup(group.Code, group.Count, last, group.LastAt));
        }

        return errors;
    }
}
