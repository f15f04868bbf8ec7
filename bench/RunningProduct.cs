using System.Diagnostics;
using MemoCoach.Contracts;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;

namespace MemoCoach.Bench;

/// <summary>The whole application as the AppHost starts it, on ports and in a folder of its own, with a model on this machine.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private const string Status = "status";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);
    private static readonly string[] s_foreign = ["ANTHROPIC_", "OPENAI_", "OLLAMA_", "ConnectionStrings__", "Ports__", "LocalRunner__", "Replicas__", "Worker__"];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("memocoach-bench-");
    private readonly Dictionary<string, int> _ports =
        new[] { ResourceNames.Cache, ResourceNames.Api, ResourceNames.Worker, ResourceNames.Web, Status }.ToDictionary(name => name, _ => FreePort.Find());
    private readonly Process _process;

    private RunningProduct(LoopbackModel model, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [AppHost()]) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => s_foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LocalRunner__DataDirectory"] = _data.FullName;
        start.Environment["OLLAMA_HOST"] = model.Address.Authority;
        foreach (var (name, value) in _ports.Select(port => ($"Ports__{port.Key}", $"{port.Value}")).Concat(settings))
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        // Read, or the pipe fills up; nobody needs the lines.
        _process.OutputDataReceived += (_, _) => { };
    }

    public Uri Web => Address(ResourceNames.Web);

    public Uri Api => Address(ResourceNames.Api);

    public Uri StatusPage => Address(Status);

    /// <summary>Starts it and waits until the pages are ready.</summary>
    public static async Task<RunningProduct> StartAsync(LoopbackModel model, params (string Name, string Value)[] settings)
    {
        var product = new RunningProduct(model, settings);
        product._process.Start();
        product._process.BeginOutputReadLine();
        await product.ReadyAsync();
        return product;
    }

    public async ValueTask DisposeAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static string AppHost()
    {
        // bench/bin/Release/net10.0/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(SampleMemos.Root(), "MemoCoach.AppHost", "bin", framework.Parent!.Name, framework.Name, "MemoCoach.AppHost.dll");
    }

    private Uri Address(string name) => new($"http://localhost:{_ports[name]}");

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Web };
        using var patience = new CancellationTokenSource(s_patience);
        using var timer = new PeriodicTimer(s_interval);
        while (!await IsReadyAsync(http, patience.Token))
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }
}
