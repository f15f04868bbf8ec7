using System.Diagnostics;

namespace MemoCoach.TestServers;

/// <summary>A program that is up once it has said so. Its standard input stays open and empty for as long as this process lives.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 2000;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _output = [];
    private readonly Process _process;
    private readonly string _sign;
    private Process? _guard;

    private ServerProcess(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, string sign)
    {
        _sign = sign;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        foreach (var (name, value) in environment)
        {
            _process.StartInfo.Environment[name] = value;
        }

        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _up.TrySetException(new InvalidOperationException($"{program} has ended:\n{Output}"));
    }

    /// <summary>The last lines it has written.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts a program and waits for a line that holds <paramref name="sign"/>.</summary>
    public static async Task<ServerProcess> StartAsync(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, string sign)
    {
        var server = new ServerProcess(program, arguments, environment, sign);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            await server._up.Task.WaitAsync(s_patience);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets it end with this process, be that killed and everything left undisposed.</summary>
    public void EndWithThisProcess() =>
        // The end of its input, which this process holds open, wakes the shell.
        _guard = Process.Start(new ProcessStartInfo("sh", ["-c", "cat; kill -KILL \"$0\"", $"{_process.Id}"]) { RedirectStandardInput = true });

    /// <summary>Waits until it has ended, by itself or otherwise.</summary>
    public Task WaitForEndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to stop, as a platform does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    /// <summary>Sends it a signal, such as STOP and CONT.</summary>
    public Task SignalAsync(string signal) => Signals.SendAsync(signal, _process.Id);

    /// <summary>Kills it (SIGKILL) and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _guard?.Kill();
        _guard?.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.Enqueue(line ?? "");
            if (_output.Count > KeptLines)
            {
                _output.Dequeue();
            }
        }

        if (line?.Contains(_sign, StringComparison.Ordinal) == true)
        {
            _up.TrySetResult();
        }
    }
}
