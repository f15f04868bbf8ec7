using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MemoCoach.Core.Persistence;

/// <summary>
/// Settings that SQLite forgets with each connection. Without <c>busy_timeout</c> the client sleeps 150 ms whenever another process writes.
/// <c>synchronous=NORMAL</c> with a write-ahead log loses nothing when a process dies.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA synchronous=NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
