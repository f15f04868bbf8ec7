using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MemoCoach.Core.Persistence;

/// <summary>How services talk to PostgreSQL.</summary>
internal static class PostgresSettings
{
    /// <summary>
    /// A statement that takes longer has gone wrong, and a transaction that does nothing for a minute belongs to a process that hangs. The server ends
    /// both by itself, also when the client is gone. They are settings of the connection's start, to which the pool resets it.
    /// </summary>
    private const string Limits = "-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s";

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(ForService(connectionString), npgsql => npgsql.EnableRetryOnFailure());

    /// <summary>The connection string with the limits; <c>Options</c> of the operator's stand in their place.</summary>
    public static string ForService(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options ??= Limits;
        return settings.ConnectionString;
    }
}
