using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>Reads many rows a page at a time. Where queries are tried again, as on PostgreSQL, EF Core holds the whole result of one in memory.</summary>
internal static class RowPages
{
    /// <summary>Rows of a page, where each is short.</summary>
    public const int ManyRows = 500;

    /// <summary>Rows of a page, where each holds a memo or more.</summary>
    public const int FewRows = 25;

    /// <summary>Reads all rows.</summary>
    /// <param name="size">Rows of a page.</param>
    /// <param name="after">The rows after one, in the order of their ids.</param>
    /// <param name="idOf">A row's id.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The rows, read as they are asked for.</returns>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        int size, Func<Guid, IQueryable<T>> after, Func<T, Guid> idOf, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var rows = await after(Guid.Empty).Take(size).ToListAsync(cancellationToken);
        while (rows.Count > 0)
        {
            foreach (var row in rows)
            {
                yield return row;
            }

            rows = await after(idOf(rows[^1])).Take(size).ToListAsync(cancellationToken);
        }
    }
}
