namespace MemoCoach.TestServers;

/// <summary>A redis-server of one's own, on this machine only and with nothing kept: started again, it is empty.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("memocoach-redis-");
    private readonly string _program = ServerProgram.Find("redis-server") ?? throw new InvalidOperationException(Absence);
    private ServerProcess? _process;

    private RedisServer()
    {
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Absence => ServerProgram.Find("redis-server") is null
        ? "redis-server is not on the PATH. Install it: apt-get install redis-server."
        : null;

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; } = FreePort.Find();

    /// <summary>For StackExchange.Redis.</summary>
    public string ConnectionString => $"127.0.0.1:{Port}";

    /// <summary>Starts one, and returns when it accepts connections.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Kills it (SIGKILL); what it held is gone.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>Starts it on the same port after <see cref="KillAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments = ["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _directory.FullName, "--save", "", "--appendonly", "no", "--databases", "1024"];
        _process = await ServerProcess.StartAsync(_program, arguments, [], "Ready to accept connections");
    }

    /// <inheritdoc cref="ServerProcess.EndWithThisProcess"/>
    public void EndWithThisProcess() => _process!.EndWithThisProcess();

    /// <summary>Sends it a signal, such as STOP and CONT.</summary>
    public Task SignalAsync(string signal) => _process!.SignalAsync(signal);

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
