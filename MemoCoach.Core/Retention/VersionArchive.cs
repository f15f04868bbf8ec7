using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Retention;

/// <summary>
/// Keeps lists and progress of a memo bounded: versions beyond the newest ones become a row of JSON each, which stays in the writer's export
/// and is deleted with the memo.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class VersionArchive(MemoDbContext database, TimeProvider time)
{
    private const int Few = 100;

    /// <summary>Archives what is beyond the number kept. A version that is still evaluated waits for another time.</summary>
    /// <param name="kept">How many versions of each memo stay.</param>
    /// <param name="cancellationToken">Stops between two versions.</param>
    /// <returns>How many were archived.</returns>
    public async Task<int> ArchiveAsync(int kept, CancellationToken cancellationToken)
    {
        var archived = 0;
        var last = Guid.Empty;
        while (await NextAsync(kept, last, cancellationToken) is [.., var end] few)
        {
            foreach (var version in few)
            {
                await database.Database.CreateExecutionStrategy().ExecuteAsync(token => ArchiveAsync(version, token), cancellationToken);
            }

            (last, archived) = (end.Id, archived + few.Count);
        }

        return archived;
    }

    /// <summary>The next few versions that have enough newer ones. No memo has them unless its numbers have passed the limit.</summary>
    private Task<List<MemoVersion>> NextAsync(int kept, Guid last, CancellationToken cancellationToken) => database.MemoVersions.AsNoTracking()
        .Where(row => row.Id > last && database.MemoVersions.Any(newer => newer.MemoId == row.MemoId && newer.Number > kept))
        .Where(row => database.MemoVersions.Count(newer => newer.MemoId == row.MemoId && newer.Number > row.Number) >= kept)
        .Where(row => !database.Evaluations.Any(evaluation => evaluation.MemoVersionId == row.Id
            && (evaluation.Status == EvaluationStatus.Queued || evaluation.Status == EvaluationStatus.Running)))
        .OrderBy(row => row.Id)
        .Take(Few)
        .Include(row => row.Memo)
        .ToListAsync(cancellationToken);

    private async Task ArchiveAsync(MemoVersion version, CancellationToken cancellationToken)
    {
        // After a try that failed half way.
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        database.Add(await WriteAsync(version, cancellationToken));
        await database.SaveChangesAsync(cancellationToken);
        await database.Evaluations.Where(row => row.MemoVersionId == version.Id).ExecuteDeleteAsync(cancellationToken);
        await database.MemoVersions.Where(row => row.Id == version.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<ArchivedVersion> WriteAsync(MemoVersion version, CancellationToken cancellationToken)
    {
        var evaluations = await new EvaluationArchive(database).ReadVersionAsync(version, cancellationToken);
        var ids = evaluations.Select(row => row.Id).ToList();
        var messages = await database.ChatMessages.AsNoTracking().Where(row => ids.Contains(row.EvaluationId)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        var content = new ArchivedMemoVersion(now, evaluations, [.. messages.Select(ChatHistory.Response)]);
        return new ArchivedVersion
        {
            Id = version.Id,
            WriterId = version.Memo!.WriterId,
            MemoId = version.MemoId,
            ArchivedAt = now,
            Content = JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
        };
    }
}
