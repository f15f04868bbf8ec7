using System.Globalization;
using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Switching;

/// <summary>A site behind a real Caddy with the product's Caddyfile, with room for two of each service: versions, or replicas.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Proxy = "/usr/bin/caddy";

    /// <summary>Long enough for a request to be under way whenever something is stopped.</summary>
    private const string Model = "slow:500";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("memocoach-site-");
    private readonly LoopbackModel _model;
    private readonly Stack _stack;
    private ServerProcess? _proxy;

    private Site(LoopbackModel model, Stack stack) => (_model, _stack) = (model, stack);

    public static IReadOnlyList<string> Services { get; } = [ResourceNames.Api, ResourceNames.Worker, ResourceNames.Web];

    public Uri Address => new($"https://localhost:{Settings["MEMOCOACH_HTTPS_PORT"]}/");

    public Uri Api => new($"http://127.0.0.1:{Settings["MEMOCOACH_API_PORT"]}/");

    /// <summary>What the proxy complained about.</summary>
    public string Complaints => string.Join('\n', _proxy!.Output.Split('\n').Where(line => line.Contains("\"error\"", StringComparison.Ordinal)));

    public string Live => File.ReadAllText(Path.Combine(_folder.FullName, "live")).Trim();

    private Dictionary<string, string> Settings => _stack.Settings;

    /// <summary>Starts the stores, and says where everything else will be.</summary>
    public static async Task<Site> StartAsync()
    {
        var model = await LoopbackModel.StartAsync(Model);
        var site = new Site(model, await Stack.StartStoresAsync(("OLLAMA_HOST", model.Address.Authority)));
        site.SetUp();
        return site;
    }

    /// <summary>Where one of the two listens.</summary>
    public int Port(string which, string service) => int.Parse(Settings[$"PORT_{which}_{service}"], CultureInfo.InvariantCulture);

    /// <summary>Starts one of the two of a service, as a replica; the caller disposes it.</summary>
    public async Task<ServerProcess> ReplicaAsync(string which, string service)
    {
        var replica = await _stack.ServeAsync(service, Port(which, service), FreePort.Find());
        await Readiness.WaitAsync(Port(which, service));
        return replica;
    }

    /// <summary>Starts the proxy in front of one version, or of several replicas.</summary>
    public async Task ProxyAsync(params string[] which)
    {
        Settings["MEMOCOACH_WEB"] = Upstreams(which, ResourceNames.Web);
        Settings["MEMOCOACH_API"] = Upstreams(which, ResourceNames.Api);
        string[] arguments = ["run", "--config", Repository.PathOf("deploy/compose/Caddyfile"), "--adapter", "caddyfile"];
        _proxy = await ServerProcess.StartAsync(Proxy, arguments, Settings, "serving initial configuration");
        // Its own authority signs the certificate a moment later.
        await PlatformAsync("until site_works; do sleep 0.1; done");
    }

    /// <summary>Runs the script that operators run.</summary>
    public async Task<BufferedCommandResult> SwitchAsync(string version) =>
        await Shell(Repository.PathOf("deploy/compose/blue-green.sh"), version).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();

    /// <summary>Runs steps of that script alone.</summary>
    public async Task PlatformAsync(string steps) => await Shell("-c", $"set -e; . $MEMOCOACH_PLATFORM; {steps}").ExecuteBufferedAsync();

    public async ValueTask DisposeAsync()
    {
        await PlatformAsync("stop_colour blue; stop_colour green");
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        await _stack.DisposeAsync();
        await _model.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void SetUp()
    {
        Settings["STATE"] = _folder.FullName;
        Settings["XDG_DATA_HOME"] = _folder.FullName;
        Settings["XDG_CONFIG_HOME"] = _folder.FullName;
        Settings["MEMOCOACH_PLATFORM"] = Repository.PathOf("tests/MemoCoach.Deployment.Tests/Switching/platform.sh");
        Settings["MEMOCOACH_DRAIN_SECONDS"] = "3";
        Settings["MEMOCOACH_TRUSTED_PROXIES"] = "127.0.0.0/8";
        Settings["Shutdown__DrainSeconds"] = "3";
        Settings["CADDY_ADMIN"] = $"localhost:{FreePort.Find()}";
        foreach (var name in (string[])["MEMOCOACH_HTTP_PORT", "MEMOCOACH_HTTPS_PORT", "MEMOCOACH_API_PORT"])
        {
            Settings[name] = $"{FreePort.Find()}";
        }

        Settings["MEMOCOACH_DOMAIN"] = $"localhost:{Settings["MEMOCOACH_HTTPS_PORT"]}";
        Settings["services__api__http__0"] = $"http://127.0.0.1:{Settings["MEMOCOACH_API_PORT"]}";
        Settings["PROGRAM_operator"] = Programs.Operator;
        foreach (var service in Services)
        {
            Settings[$"PROGRAM_{service}"] = Programs.Of(service);
            Settings[$"FOLDER_{service}"] = Programs.Folder(service);
            Settings[$"PORT_blue_{service}"] = $"{FreePort.Find()}";
            Settings[$"PORT_green_{service}"] = $"{FreePort.Find()}";
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "live"), "blue");
    }

    private string Upstreams(string[] which, string service) => string.Join(' ', which.Select(one => $"127.0.0.1:{Port(one, service)}"));

    private Command Shell(params string[] arguments) => Cli.Wrap("bash").WithArguments(arguments)
        .WithEnvironmentVariables(Settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
}
