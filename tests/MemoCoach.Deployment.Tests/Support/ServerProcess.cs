using System.Diagnostics;
using CliWrap;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>A program that is up once it has said so.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];
    private readonly Process _process;
    private readonly string _sign;

    private ServerProcess(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, string sign)
    {
        _sign = sign;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
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
        await server._up.Task.WaitAsync(s_patience);
        return server;
    }

    /// <summary>Asks it to stop, as a platform does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await Cli.Wrap("sh").WithArguments(["-c", $"kill -TERM {_process.Id}"]).ExecuteAsync();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.Add(line ?? "");
        }

        if (line?.Contains(_sign, StringComparison.Ordinal) == true)
        {
            _up.TrySetResult();
        }
    }
}
