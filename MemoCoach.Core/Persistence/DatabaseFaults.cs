using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MemoCoach.Core.Persistence;

/// <summary>Tells the database being away from faults of the program.</summary>
public static class DatabaseFaults
{
    /// <summary>SQLITE_BUSY, SQLITE_LOCKED and SQLITE_FULL (https://www.sqlite.org/rescode.html).</summary>
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteFull = 13;

    /// <summary>Whether an exception, or one inside it, says that trying later may help.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns><see langword="true"/> if the database is away, busy, or its disk is full.</returns>
    public static bool IsDatabaseAway(this Exception? exception) => exception switch
    {
        null => false,
        RetryLimitExceededException => true,
        NpgsqlException { IsTransient: true } => true,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteFull } => true,
        _ => exception.InnerException.IsDatabaseAway(),
    };
}
