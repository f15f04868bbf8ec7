namespace MemoCoach.LocalRunner;

/// <summary>Adds a Redis.</summary>
public static class RedisBuilderExtensions
{
    /// <summary>Adds a Redis: Garnet in the AppHost's process when run, unless <c>ConnectionStrings:name</c> is set.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's and the connection string's name.</param>
    /// <returns>The Redis.</returns>
    public static IResourceBuilder<RedisResource> AddRedis(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new RedisResource(name));

    /// <summary>Keeps the data beyond the container's life.</summary>
    /// <param name="builder">The Redis.</param>
    /// <param name="name">The volume's name.</param>
    /// <param name="isReadOnly">Whether the volume is read only, which also switches snapshots off.</param>
    /// <returns>The Redis.</returns>
    public static IResourceBuilder<RedisResource> WithDataVolume(this IResourceBuilder<RedisResource> builder, string name, bool isReadOnly = false)
    {
        builder.Resource.DataVolume = new DataVolume(name, isReadOnly);
        return builder;
    }
}
