using System.Diagnostics;

namespace MemoCoach.TestServers;

/// <summary>A redis-server of one's own, on this machine only and with nothing kept.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("memocoach-redis-");
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];
    private readonly int _port = FreePort.Find();
    private readonly Process _process;

    private RedisServer(string program)
    {
        string[] arguments = ["--port", $"{_port}", "--bind", "127.0.0.1", "--dir", _directory.FullName, "--save", "", "--appendonly", "no", "--databases", "1024"];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(Failure());
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Absence => ServerProgram.Find("redis-server") is null
        ? "redis-server is not on the PATH. Install it: apt-get install redis-server."
        : null;

    /// <summary>For StackExchange.Redis.</summary>
    public string ConnectionString => $"127.0.0.1:{_port}";

    /// <summary>Starts one, and returns when it accepts connections.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer(ServerProgram.Find("redis-server") ?? throw new InvalidOperationException(Absence));
        server._process.Start();
        server._process.BeginOutputReadLine();
        await server._ready.Task.WaitAsync(StartLimit);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory.Delete(recursive: true);
    }

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.Add(line ?? "");
        }

        if (line?.Contains("Ready to accept connections", StringComparison.Ordinal) == true)
        {
            _ready.TrySetResult();
        }
    }

    private InvalidOperationException Failure()
    {
        lock (_output)
        {
            return new($"redis-server ended with code {_process.ExitCode} on port {_port}: {string.Join('\n', _output)}");
        }
    }
}
