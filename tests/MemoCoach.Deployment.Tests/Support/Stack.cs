using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The services as processes of their own, the way containers run them, with a real Redis and a real PostgreSQL.</summary>
internal sealed class Stack : IAsyncDisposable
{
    private const string Up = "Application started";

    private readonly List<IAsyncDisposable> _parts = [];
    private readonly Dictionary<string, string> _settings;

    private Stack(IReadOnlyDictionary<string, string> settings) => _settings = new(settings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DOTNET_ENVIRONMENT"] = "Development",
    };

    public Dictionary<string, int> Ports { get; } = [];

    public Dictionary<string, int> MetricsPorts { get; } = [];

    public static async Task<Stack> StartAsync(params (string Name, string Value)[] settings)
    {
        var stack = new Stack(settings.ToDictionary());
        var redis = stack.Own(await RedisServer.StartAsync());
        var postgres = stack.Own(await PostgresServer.StartAsync());
        stack._settings["ConnectionStrings__cache"] = redis.ConnectionString;
        stack._settings["ConnectionStrings__memocoach"] = postgres.ConnectionString;
        await Cli.Wrap("dotnet").WithArguments([Program("Ops", "memocoach"), "migrate"])
            .WithEnvironmentVariables(stack._settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).ExecuteBufferedAsync();
        await stack.ServeAsync(ResourceNames.Api, "Api");
        await stack.ServeAsync(ResourceNames.Worker, "Worker");
        stack._settings["services__api__http__0"] = $"http://127.0.0.1:{stack.Ports[ResourceNames.Api]}";
        await stack.ServeAsync(ResourceNames.Web, "Web");
        return stack;
    }

    /// <summary>Where Redis is.</summary>
    public string Cache => _settings["ConnectionStrings__cache"];

    /// <summary>The name of a service's second replica.</summary>
    public static string Second(string service) => $"{service}-2";

    /// <summary>Starts a second API, and second pages that ask it.</summary>
    public async Task AddReplicasAsync()
    {
        await ServeAsync(Second(ResourceNames.Api), "Api");
        _settings["services__api__http__0"] = $"http://127.0.0.1:{Ports[Second(ResourceNames.Api)]}";
        await ServeAsync(Second(ResourceNames.Web), "Web");
    }

    public Uri Address(string service) => new($"http://127.0.0.1:{Ports[service]}");

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
        {
            await part.DisposeAsync();
        }
    }

    private static string Program(string project, string? assembly = null)
    {
        var output = Path.GetDirectoryName(Repository.Metadata("AppHost"))!.Replace("MemoCoach.AppHost", $"MemoCoach.{project}", StringComparison.Ordinal);
        return Path.Combine(output, $"{assembly ?? $"MemoCoach.{project}"}.dll");
    }

    private async Task ServeAsync(string name, string project)
    {
        var (port, metrics) = (Ports[name] = FreePort.Find(), MetricsPorts[name] = FreePort.Find());
        var own = new Dictionary<string, string>(_settings)
        {
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port};http://127.0.0.1:{metrics}",
            ["Metrics__Port"] = $"{metrics}",
        };
        Own(await ServerProcess.StartAsync("dotnet", [Program(project), "--contentRoot", Repository.PathOf($"MemoCoach.{project}")], own, Up));
    }

    private T Own<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Add(part);
        return part;
    }
}
