namespace MemoCoach.LocalRunner;

/// <summary>A Redis: Garnet in this process when run, a container when published.</summary>
/// <param name="name">The resource's and the connection string's name.</param>
public sealed class RedisResource(string name) : IReferencedResource
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    internal DataVolume? DataVolume { get; set; }
}
