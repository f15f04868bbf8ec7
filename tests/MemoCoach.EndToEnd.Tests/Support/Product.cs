using System.Diagnostics;
using System.Reflection;
using CliWrap;
using MemoCoach.Contracts;
using MemoCoach.TestServers;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>The real AppHost as a process, on ports and in a folder of its own, so that it disturbs nobody who runs the product here.</summary>
internal sealed class Product : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly string[] s_foreignSettings = ["ANTHROPIC_", "OPENAI_", "OLLAMA_", "ConnectionStrings__", "Ports__", "MEMOCOACH_ADMIN_", "LocalRunner__", "Replicas__"];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("memocoach-");
    private readonly Dictionary<string, int> _ports =
        new[] { ResourceNames.Cache, ResourceNames.Api, ResourceNames.Worker, ResourceNames.Web, StatusClient.Name }.ToDictionary(name => name, _ => FreePort.Find());
    private readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];
    private readonly Process _process;
    private bool _isLinkTaken;

    private Product(IReadOnlyDictionary<string, string> settings)
    {
        _process = new Process { StartInfo = StartInfo(settings), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _up.TrySetException(new InvalidOperationException($"The AppHost ended with code {_process.ExitCode}:\n{Output}"));
        Status = new StatusClient(_ports[StatusClient.Name]);
    }

    public Uri Web => Address(ResourceNames.Web);

    public Uri Api => Address(ResourceNames.Api);

    public string Cache => $"localhost:{_ports[ResourceNames.Cache]}";

    public StatusClient Status { get; }

    /// <summary>The folder with the embedded database.</summary>
    public string Folder => _data.FullName;

    /// <summary>The address that the migration step printed, by which the first administrator chooses a password; once.</summary>
    public string? TakeOneTimeLink()
    {
        var link = _isLinkTaken ? null : Output.Split('\n').Select(line => line.IndexOf("http", StringComparison.Ordinal) is >= 0 and var start ? line[start..] : "")
            .Last(address => address.Contains("/account/link?token=", StringComparison.Ordinal));
        _isLinkTaken = true;
        return link;
    }

    /// <summary>Everything that the AppHost has printed, the services' logs in it.</summary>
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

    /// <summary>Starts it and waits until the page says that it is ready.</summary>
    /// <param name="settings">Environment variables for the AppHost.</param>
    public static async Task<Product> StartAsync(params (string Name, string Value)[] settings)
    {
        var product = new Product(settings.ToDictionary());
        product._process.Start();
        product._process.BeginOutputReadLine();
        product._process.BeginErrorReadLine();
        await product.OrOutputAsync(product._up.Task);
        using var http = new HttpClient { BaseAddress = product.Web };
        (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
        return product;
    }

    /// <summary>Waits until the API answers again.</summary>
    public async Task UntilApiIsReadyAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var http = new HttpClient { BaseAddress = Api };
        while (!await IsReadyAsync(http, patience.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    /// <summary>Does something while the API is dead and the AppHost cannot start it again.</summary>
    public async Task WithoutApiAsync(Func<Task> work)
    {
        var api = await Status.ProcessAsync(ResourceNames.Api);
        await SignalAsync("STOP", _process.Id);
        try
        {
            await SignalAsync("KILL", api);
            await work();
        }
        finally
        {
            await SignalAsync("CONT", _process.Id);
        }

        await UntilApiIsReadyAsync();
    }

    /// <summary>Stops it as a service manager does.</summary>
    /// <returns>Processes of services that outlived it.</returns>
    public async Task<IReadOnlyList<int>> StopAsync()
    {
        var children = await Status.ProcessesAsync();
        await SignalAsync("TERM", _process.Id);
        await OrOutputAsync(_process.WaitForExitAsync());
        return [.. children.Intersect(Process.GetProcesses().Select(process => process.Id))];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Assert.Empty(await StopAsync());
        }

        Status.Dispose();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static Task SignalAsync(string signal, int process) => Cli.Wrap("sh").WithArguments(["-c", $"kill -{signal} {process}"]).ExecuteAsync();

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens while it is started again.
            return false;
        }
    }

    private Uri Address(string name) => new($"http://localhost:{_ports[name]}");

    private ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string> settings)
    {
        var appHost = typeof(Product).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AppHost").Value!;
        var start = new ProcessStartInfo("dotnet", [appHost]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LocalRunner__DataDirectory"] = _data.FullName;
        foreach (var (name, value) in _ports.Select(port => KeyValuePair.Create($"Ports__{port.Key}", $"{port.Value}")).Concat(settings))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>What the developer has set for their own instance.</summary>
    private static bool IsForeign(string name) => s_foreignSettings.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private async Task OrOutputAsync(Task task)
    {
        try
        {
            await task.WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(Output);
        }
    }

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.Add(line ?? "");
        }

        if (line?.Contains(" is up in ", StringComparison.Ordinal) == true)
        {
            _up.TrySetResult();
        }
    }
}
