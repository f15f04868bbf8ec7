using Garnet;

namespace MemoCoach.TestServers;

/// <summary>A Garnet in this process, with scripts as transactions as the AppHost runs it. Dispose connections to it first.</summary>
public sealed class InProcessGarnet : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("memocoach-garnet-");
    private readonly int _port = FreePort.Find();
    private readonly GarnetServer _server;

    private InProcessGarnet() => _server = new GarnetServer(
    [
        "--bind", "127.0.0.1", "--port", $"{_port}", "-q",
        "--lua", "true", "--lua-transaction-mode", "true",
        "--aof", "true", "--checkpointdir", _directory.FullName, "--device-type", "RandomAccess",
        "--memory", "64m", "--page", "512k", "--index", "1m", "--aof-memory", "8m", "--aof-page-size", "2m",
    ]);

    /// <summary>For StackExchange.Redis.</summary>
    public string ConnectionString => $"127.0.0.1:{_port}";

    /// <summary>Starts one, and returns when it accepts connections.</summary>
    public static async Task<InProcessGarnet> StartAsync()
    {
        var garnet = new InProcessGarnet();
        await Task.Run(garnet._server.Start);
        return garnet;
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
