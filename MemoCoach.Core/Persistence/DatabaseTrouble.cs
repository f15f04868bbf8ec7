using MemoCoach.Contracts;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MemoCoach.Core.Persistence;

/// <summary>What keeps a database from working, as a sentence for its health answer: it names the setting, never its value.</summary>
internal static class DatabaseTrouble
{
    private const string Setting = $"ConnectionStrings:{ResourceNames.Database}";

    /// <summary>SQLITE_CANTOPEN and SQLITE_NOTADB (https://www.sqlite.org/rescode.html).</summary>
    private const int SqliteCannotOpen = 14, SqliteNoDatabase = 26;

    /// <summary>Describes an exception, or one inside it; <see langword="null"/> for a fault of the program.</summary>
    public static string? Describe(Exception? exception) => exception switch
    {
        null => null,
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"The database refuses the user name or the password of {Setting}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"The database that {Setting} names does not exist.",
        PostgresException or SqliteException when exception.IsDiskFull() => "The database's disk is full.",
        NpgsqlException => $"The database of {Setting} does not answer.",
        SqliteException { SqliteErrorCode: SqliteCannotOpen } => $"The file that {Setting} names cannot be opened.",
        SqliteException { SqliteErrorCode: SqliteNoDatabase } => $"The file that {Setting} names is no database.",
        _ => Describe(exception.InnerException),
    };
}
