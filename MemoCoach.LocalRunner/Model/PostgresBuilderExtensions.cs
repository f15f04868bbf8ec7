namespace MemoCoach.LocalRunner;

/// <summary>Adds PostgreSQL servers and databases.</summary>
public static class PostgresBuilderExtensions
{
    /// <summary>Adds a PostgreSQL server.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <returns>The server.</returns>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new PostgresServerResource(name));

    /// <summary>Adds a database: a SQLite file when run, unless <c>ConnectionStrings:name</c> is set.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">The resource's and the connection string's name.</param>
    /// <param name="databaseName">The database's name on the server, when it differs.</param>
    /// <returns>The database.</returns>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null) =>
        builder.ApplicationBuilder.AddResource(new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource));

    /// <summary>Keeps the data beyond the container's life.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">The volume's name.</param>
    /// <param name="isReadOnly">Whether the volume is read only.</param>
    /// <returns>The server.</returns>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder, string name, bool isReadOnly = false)
    {
        builder.Resource.DataVolume = new DataVolume(name, isReadOnly);
        return builder;
    }
}
