using Xunit;

namespace MemoCoach.TestServers;

/// <summary>The server of a test class, started once for it.</summary>
public abstract class SharedServer : IAsyncLifetime
{
    private IAsyncDisposable? _server;

    /// <summary>For StackExchange.Redis.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync() => (_server, ConnectionString) = await StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Starts it.</summary>
    protected abstract Task<(IAsyncDisposable Server, string ConnectionString)> StartAsync();
}

/// <summary>A <see cref="RedisServer"/> for a test class.</summary>
public sealed class SharedRedis : SharedServer
{
    /// <inheritdoc/>
    protected override async Task<(IAsyncDisposable Server, string ConnectionString)> StartAsync()
    {
        var redis = await RedisServer.StartAsync();
        return (redis, redis.ConnectionString);
    }
}

/// <summary>An <see cref="InProcessGarnet"/> for a test class.</summary>
public sealed class SharedGarnet : SharedServer
{
    /// <inheritdoc/>
    protected override async Task<(IAsyncDisposable Server, string ConnectionString)> StartAsync()
    {
        var garnet = await InProcessGarnet.StartAsync();
        return (garnet, garnet.ConnectionString);
    }
}
