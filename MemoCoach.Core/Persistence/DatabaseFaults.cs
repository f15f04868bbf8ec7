using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MemoCoach.Core.Persistence;

/// <summary>Tells the database being away from faults of the program.</summary>
public static class DatabaseFaults
{
    /// <summary>SQLITE_BUSY and SQLITE_LOCKED (https://www.sqlite.org/rescode.html).</summary>
    private const int SqliteBusy = 5, SqliteLocked = 6;

    /// <summary>SQLITE_FULL, and SQLITE_IOERR_SHMSIZE: no space for the index of the write-ahead log.</summary>
    private const int SqliteFull = 13, SqliteNoSharedMemory = 4874;

    /// <summary>ENOSPC and ERROR_DISK_FULL, as the runtime tells them.</summary>
    private const int NoSpace = 28, WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether an exception, or one inside it, says that a disk is full: this machine's or the database's.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns><see langword="true"/> if space would help.</returns>
    public static bool IsDiskFull(this Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull || sqlite.SqliteExtendedErrorCode == SqliteNoSharedMemory,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
        IOException { HResult: NoSpace or WindowsDiskFull } => true,
        _ => exception.InnerException.IsDiskFull(),
    };

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
