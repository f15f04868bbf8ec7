using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Memos;

/// <summary>Deletes memos with all that belongs to them: versions, evaluations, cached state and queued jobs.</summary>
/// <param name="database">The database.</param>
/// <param name="evaluations">Deletes the evaluations; the last one takes its memo along.</param>
public sealed class MemoRemovals(MemoDbContext database, EvaluationRemovals evaluations)
{
    /// <summary>Deletes a memo.</summary>
    /// <param name="writerId">Whose memo it is.</param>
    /// <param name="id">The memo.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the writer has no such memo.</returns>
    public async Task<bool> DeleteAsync(Guid writerId, Guid id, CancellationToken cancellationToken) =>
        await DeleteAsync(writerId, Of(writerId).Where(row => row.MemoVersion!.MemoId == id), cancellationToken) > 0;

    /// <summary>Deletes everything that a writer has written; the session stays.</summary>
    /// <param name="writerId">Whose memos.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task DeleteAllAsync(Guid writerId, CancellationToken cancellationToken)
    {
        await database.Drafts.Where(row => row.WriterId == writerId).ExecuteDeleteAsync(cancellationToken);
        await DeleteAsync(writerId, Of(writerId), cancellationToken);
    }

    private IQueryable<Evaluation> Of(Guid writerId) => database.Evaluations.Where(row => row.WriterId == writerId);

    private async Task<int> DeleteAsync(Guid writerId, IQueryable<Evaluation> which, CancellationToken cancellationToken)
    {
        var ids = await which.Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            await evaluations.DeleteAsync(writerId, id, cancellationToken);
        }

        return ids.Count;
    }
}
