namespace MemoCoach.LocalRunner;

/// <summary>A database: on the PostgreSQL server when published, a SQLite file when run.</summary>
/// <param name="name">The resource's and the connection string's name.</param>
/// <param name="databaseName">The database's name on its server.</param>
/// <param name="server">The server it lives on.</param>
public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource server) : IReferencedResource
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>The database's name on its server.</summary>
    public string DatabaseName { get; } = databaseName;

    internal PostgresServerResource Server { get; } = server;
}
