using System.Collections.Concurrent;
using MemoCoach.TestServers;

namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>A replica as a process of its own, which is started again whenever it has ended, as a platform does.</summary>
internal sealed class Service(string name, string project, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly int _port = FreePort.Find();
    private readonly CancellationTokenSource _end = new();
    private Task<ServerProcess> _running = Task.FromException<ServerProcess>(new InvalidOperationException("It was not started."));
    private Task _supervision = Task.CompletedTask;
    private volatile bool _isStruck;

    public string Name => name;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>What the process said each time when it ended although nobody had killed it.</summary>
    public ConcurrentQueue<string> OwnEnds { get; } = [];

    public async Task StartAsync()
    {
        _running = RunAsync();
        await _running;
        _supervision = SuperviseAsync();
    }

    /// <summary>SIGKILL; the supervision starts it again.</summary>
    public async Task KillAsync()
    {
        var process = await _running;
        _isStruck = true;
        await process.SignalAsync("KILL");
    }

    /// <summary>SIGSTOP, and after a while SIGCONT.</summary>
    public async Task FreezeAsync(TimeSpan time)
    {
        var process = await _running;
        await process.SignalAsync("STOP");
        await Task.Delay(time);
        await process.SignalAsync("CONT");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _supervision;
        await (await _running).DisposeAsync();
        _end.Dispose();
    }

    private async Task SuperviseAsync()
    {
        try
        {
            while (true)
            {
                await (await _running).WaitForEndAsync(_end.Token);
                _running = AgainAsync(await _running);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The rig is taken down.
        }
    }

    private async Task<ServerProcess> AgainAsync(ServerProcess ended)
    {
        if (!_isStruck)
        {
            OwnEnds.Enqueue(ended.Output);
        }

        _isStruck = false;
        await ended.DisposeAsync();
        while (true)
        {
            try
            {
                return await RunAsync();
            }
            catch (InvalidOperationException failure)
            {
                OwnEnds.Enqueue(failure.Message);
                await Task.Delay(s_pause, _end.Token);
            }
        }
    }

    private Task<ServerProcess> RunAsync()
    {
        var own = new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}" };
        return ServerProcess.StartAsync("dotnet", [Programs.Of(project), "--contentRoot", Programs.Folder(project)], own, "Application started");
    }
}
