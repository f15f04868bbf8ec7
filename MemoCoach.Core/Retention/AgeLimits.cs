using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Retention;

/// <summary>Deletes rows that are older than the configuration keeps them, a few at a time, so that nobody waits for it.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AgeLimits(MemoDbContext database, TimeProvider time)
{
    private const int Few = 500;

    /// <summary>Deletes what is too old.</summary>
    /// <param name="limits">How long each is kept.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <returns>How many rows were deleted.</returns>
    public async Task<int> ApplyAsync(RetentionLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var ended = Before(limits.SessionDays);
        var deleted = await DeleteAsync(database.Sessions.Where(row => row.ExpiresAt < ended).OrderBy(row => row.ExpiresAt), cancellationToken);
        if (limits.AuditDays is { } auditDays)
        {
            var before = Before(auditDays);
            deleted += await DeleteAsync(database.AuditEntries.Where(row => row.At < before).OrderBy(row => row.Id), cancellationToken);
        }

        if (limits.CallDays is { } callDays)
        {
            var before = Before(callDays);
            deleted += await DeleteAsync(
                database.LlmCalls.Where(row => row.StartedAt < before && row.State != LlmCallState.Reserved).OrderBy(row => row.StartedAt), cancellationToken);
        }

        return deleted;
    }

    private DateTimeOffset Before(int days) => time.GetUtcNow().AddDays(-days);

    private static async Task<int> DeleteAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var (all, few) = (0, Few);
        while (few == Few)
        {
            few = await rows.Take(Few).ExecuteDeleteAsync(cancellationToken);
            all += few;
        }

        return all;
    }
}
