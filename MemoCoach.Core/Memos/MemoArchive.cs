using MemoCoach.Contracts.Memos;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Memos;

/// <summary>A writer's memos: only their own.</summary>
/// <param name="database">The database.</param>
public sealed class MemoArchive(MemoDbContext database)
{
    /// <summary>Characters of a text that tell memos without a title apart.</summary>
    private const int BeginningLength = 120;

    /// <summary>A page of a writer's memos, the one evaluated last first.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="search">What title or text must contain, whatever the case; <see langword="null"/> for all.</param>
    /// <param name="after">The last evaluation of the page before, or <see langword="null"/> for the first page.</param>
    /// <param name="size">Most memos of the page.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The page.</returns>
    public async Task<MemoPage> ListAsync(Guid writerId, string? search, Guid? after, int size, CancellationToken cancellationToken)
    {
        var latest = database.Evaluations.AsNoTracking().Where(row => row.WriterId == writerId && !database.Evaluations.Any(
            other => other.WriterId == writerId && other.MemoVersion!.MemoId == row.MemoVersion!.MemoId && other.Id > row.Id));
        if (after is { } last)
        {
            latest = latest.Where(row => row.Id < last);
        }

        if (!string.IsNullOrWhiteSpace(search))
        {
            var words = search.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes lower() and a search for the exact characters in SQL.
            latest = latest.Where(row => row.MemoVersion!.Title!.ToLower().Contains(words) || row.MemoVersion.Text.ToLower().Contains(words));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var items = await latest.OrderByDescending(row => row.Id).Take(size + 1).Select(row => new MemoSummary(
            row.MemoVersion!.MemoId,
            row.MemoVersion.Title,
            row.MemoVersion.Text.Substring(0, BeginningLength),
            row.MemoVersion.Number,
            row.Id,
            row.Status,
            row.OverallScore,
            row.MemoVersion.Language,
            row.CreatedAt)).ToListAsync(cancellationToken);
        return items.Count > size ? new MemoPage(items[..size], items[size - 1].EvaluationId) : new MemoPage(items, null);
    }

    /// <summary>Gives all versions of a memo another title; their texts stay as submitted.</summary>
    /// <param name="writerId">Whose memo it is.</param>
    /// <param name="id">The memo.</param>
    /// <param name="title">The title, or <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the writer has no such memo.</returns>
    public async Task<bool> RenameAsync(Guid writerId, Guid id, string? title, CancellationToken cancellationToken) =>
        await database.MemoVersions
            .Where(row => row.MemoId == id && row.Memo!.WriterId == writerId)
            .ExecuteUpdateAsync(row => row.SetProperty(version => version.Title, title), cancellationToken) > 0;
}
