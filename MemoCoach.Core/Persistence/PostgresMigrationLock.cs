using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>
/// Lets one process at a time migrate a PostgreSQL database. EF Core's own lock is on the table of the history of migrations, so that two that
/// begin with an empty database run into each other; an advisory lock needs no table, and ends with its connection.
/// </summary>
internal sealed class PostgresMigrationLock : IAsyncDisposable
{
    /// <summary>Any number, as long as it is always the same: "MEMO" in ASCII.</summary>
    private const long Key = 0x4D454D4F;

    private readonly MemoDbContext database;

    private PostgresMigrationLock(MemoDbContext database) => this.database = database;

    public static async Task<IAsyncDisposable> TakeAsync(MemoDbContext database, CancellationToken cancellationToken)
    {
        // The lock belongs to the connection: it stays open, and the migrations take the same one.
        await database.Database.OpenConnectionAsync(cancellationToken);
        // Waiting for another's migrations, and an index over many rows, take as long as they take.
        database.Database.SetCommandTimeout(TimeSpan.Zero);
        await database.Database.ExecuteSqlRawAsync("SET statement_timeout = 0", cancellationToken);
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Key})", cancellationToken);
        return new PostgresMigrationLock(database);
    }

    public async ValueTask DisposeAsync()
    {
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})");
        await database.Database.ExecuteSqlRawAsync("RESET statement_timeout");
        database.Database.SetCommandTimeout(null);
        await database.Database.CloseConnectionAsync();
    }
}
