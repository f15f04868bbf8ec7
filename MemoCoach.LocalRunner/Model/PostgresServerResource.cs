namespace MemoCoach.LocalRunner;

/// <summary>A PostgreSQL server: a container when published; when run, its databases are SQLite files and there is no server.</summary>
/// <param name="name">The resource's name.</param>
public sealed class PostgresServerResource(string name) : IResource
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    internal DataVolume? DataVolume { get; set; }
}
