using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MemoCoach.Core.Persistence;

/// <summary>
/// Settings that SQLite forgets with each connection. Without <c>busy_timeout</c> the client sleeps 150 ms whenever another process writes.
/// <c>synchronous=NORMAL</c> with a write-ahead log loses nothing when a process dies. Its own <c>lower</c> knows the letters of ASCII alone.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA synchronous=NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Prepare(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Prepare(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Prepare(DbConnection connection)
    {
#pragma warning disable CA1308 // Searches compare with what ToLowerInvariant makes of the words.
        ((SqliteConnection)connection).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
#pragma warning restore CA1308
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
