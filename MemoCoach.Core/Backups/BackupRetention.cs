using System.Globalization;

namespace MemoCoach.Core.Backups;

/// <summary>Which backups to keep: the newest of each of the last days, and of each of the last weeks, that have one.</summary>
/// <param name="days">How many days.</param>
/// <param name="weeks">How many weeks (ISO 8601, in UTC).</param>
public sealed class BackupRetention(int days, int weeks)
{
    /// <summary>Deletes the others. The newest backup is always kept.</summary>
    /// <param name="store">The backups.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The addresses that were deleted.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(BackupStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var expired = Expired(await store.ListAsync(cancellationToken));
        foreach (var address in expired)
        {
            await store.DeleteAsync(address, cancellationToken);
        }

        return expired;
    }

    /// <summary>Which of some backups may go.</summary>
    /// <param name="newestFirst">Their addresses.</param>
    public IReadOnlyList<string> Expired(IReadOnlyList<string> newestFirst)
    {
        var daily = NewestOfEach(newestFirst, time => time.Date, days);
        var weekly = NewestOfEach(newestFirst, time => (ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time)), weeks);
        return [.. newestFirst.Skip(1).Except(daily).Except(weekly)];
    }

    private static IEnumerable<string> NewestOfEach<T>(IEnumerable<string> newestFirst, Func<DateTime, T> period, int count) =>
        newestFirst.GroupBy(file => period(BackupFolder.TimeOf(file)!.Value.UtcDateTime)).Take(count).Select(group => group.First());
}
