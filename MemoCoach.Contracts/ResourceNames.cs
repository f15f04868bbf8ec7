namespace MemoCoach.Contracts;

/// <summary>Names of the resources that the AppHost describes and the services look up: connection strings, service discovery, telemetry.</summary>
public static class ResourceNames
{
    /// <summary>Redis: sessions, queue, limits, progress.</summary>
    public const string Cache = "cache";

    /// <summary>The PostgreSQL server that holds <see cref="Database"/>.</summary>
    public const string Postgres = "postgres";

    /// <summary>The database; also the name of its connection string.</summary>
    public const string Database = "memocoach";

    /// <summary>The connection string of a read replica of <see cref="Database"/>, if there is one.</summary>
    public const string ReadDatabase = "memocoach-read";

    /// <summary>The one-shot step that brings the database's schema up to date.</summary>
    public const string Migrations = "migrations";

    /// <summary>The HTTP API.</summary>
    public const string Api = "api";

    /// <summary>The background worker that evaluates memos.</summary>
    public const string Worker = "worker";

    /// <summary>The writer's pages.</summary>
    public const string Web = "web";
}
