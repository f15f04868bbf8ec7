namespace MemoCoach.Queue.Tests;

/// <summary>The server of a test class, started once for it.</summary>
public abstract class QueueServer : IAsyncLifetime
{
    private IAsyncDisposable? _server;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => (_server, ConnectionString) = await StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    protected abstract Task<(IAsyncDisposable Server, string ConnectionString)> StartAsync();
}
