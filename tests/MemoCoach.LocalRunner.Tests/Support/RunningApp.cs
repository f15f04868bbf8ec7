using MemoCoach.LocalRunner.Running;

namespace MemoCoach.LocalRunner.Tests.Support;

/// <summary>An application that runs inside the test, with real processes, on free ports and in a folder of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("local-runner-");
    private readonly Shutdown _shutdown = new(TimeProvider.System);

    private RunningApp(Action<IDistributedApplicationBuilder> model, string[] settings)
    {
        var builder = DistributedApplication.CreateBuilder([$"--LocalRunner:DataDirectory={_data.FullName}", $"--Ports:status={StatusPort}", .. settings]);
        model(builder);
        Completion = builder.Build().ExecuteAsync(new LogBook(Console), _shutdown);
    }

    public Lines Console { get; } = new();

    public int StatusPort { get; } = Ports.Free();

    public Task Completion { get; }

    public static RunningApp Start(Action<IDistributedApplicationBuilder> model, params string[] settings) => new(model, settings);

    /// <summary>A setting that puts a resource on a free port, and its address.</summary>
    public static (string Setting, Uri Address) OnFreePort(string name)
    {
        var port = Ports.Free();
        return ($"--Ports:{name}={port}", new Uri($"http://localhost:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        _shutdown.Request();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _shutdown.Dispose();
        await Console.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
