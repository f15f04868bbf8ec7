using System.Diagnostics;
using MemoCoach.LocalRunner.Running;

namespace MemoCoach.LocalRunner.Tests.Support;

/// <summary>The example AppHost as a process of its own, to be stopped and killed.</summary>
internal sealed class ExampleApp : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("local-runner-");
    private readonly int _statusPort = Ports.Free();

    private ExampleApp(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment["LocalRunner__DataDirectory"] = _data.FullName;
        start.Environment["Parameters__anthropic_api_key"] = "not a key";
        start.Environment["Ports__status"] = $"{_statusPort}";
        foreach (var name in new[] { "cache", "api", "web" })
        {
            start.Environment[$"Ports__{name}"] = $"{Ports.Free()}";
        }

        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, e) => Console.WriteLine(e.Data);
        Process.BeginOutputReadLine();
    }

    public Process Process { get; }

    public Lines Console { get; } = new();

    /// <summary>Starts the AppHost itself.</summary>
    public static ExampleApp Start() => new(new Projects.MemoCoach_ExampleAppHost().TargetPath);

    /// <summary>Starts the AppHost as people do, through the SDK; <see cref="Process"/> is the SDK's.</summary>
    public static ExampleApp StartByDotnetRun()
    {
        var host = new Projects.MemoCoach_ExampleAppHost();
        var configuration = host.TargetPath.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        return new ExampleApp("run", "--no-build", "-c", configuration, "--project", host.ProjectPath);
    }

    /// <summary>The services' processes, once all are up.</summary>
    public async Task<IReadOnlyList<Process>> ChildrenAsync()
    {
        await Console.FirstAsync(" is up in ");
        using var status = new StatusClient(_statusPort);
        return [.. (await status.ReplicasAsync()).Select(r => (int?)r["processId"]).OfType<int>().Select(Process.GetProcessById)];
    }

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.Dispose();
        Console.Dispose();
        _data.Delete(recursive: true);
    }
}
