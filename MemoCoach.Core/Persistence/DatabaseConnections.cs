using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>Opens a database by its connection string, outside a service.</summary>
public static class DatabaseConnections
{
    private const string SqlitePrefix = "sqlite:", PostgresPrefix = "postgres:";

    /// <summary>A context of the database; the caller disposes it.</summary>
    /// <param name="connectionString">As in <c>ConnectionStrings:memocoach</c>, or <c>sqlite:PATH</c>, or <c>postgres:Host=…</c>.</param>
    /// <returns>The context; it has not connected yet.</returns>
    public static MemoDbContext Open(string connectionString)
    {
        var plain = Plain(connectionString);
        if (IsPostgres(plain))
        {
            return new PostgresMemoDbContext(new DbContextOptionsBuilder<PostgresMemoDbContext>().UseNpgsql(plain).Options);
        }

        var options = new DbContextOptionsBuilder<SqliteMemoDbContext>();
        DatabaseRegistration.ConfigureSqlite(options, plain);
        return new SqliteMemoDbContext(options.Options);
    }

    /// <summary>Whether the database is a SQLite file that does not exist.</summary>
    /// <param name="database">The database.</param>
    /// <returns><see langword="true"/> if connecting would create it.</returns>
    public static bool IsMissingFile(this MemoDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Database.GetDbConnection() is SqliteConnection connection && !File.Exists(connection.DataSource);
    }

    /// <summary>What the database's client library takes.</summary>
    /// <param name="connectionString">A connection string, with or without <c>sqlite:</c> or <c>postgres:</c>.</param>
    public static string Plain(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        return connectionString switch
        {
            _ when connectionString.StartsWith(SqlitePrefix, StringComparison.Ordinal) => $"Data Source={connectionString[SqlitePrefix.Length..]}",
            _ when connectionString.StartsWith(PostgresPrefix, StringComparison.Ordinal) => connectionString[PostgresPrefix.Length..],
            _ => connectionString,
        };
    }

    internal static bool IsPostgres(string connectionString) => connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
