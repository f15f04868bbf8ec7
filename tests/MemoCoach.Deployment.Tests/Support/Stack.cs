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

    private Stack(IReadOnlyDictionary<string, string> settings) => Settings = new(settings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DOTNET_ENVIRONMENT"] = "Development",
    };

    /// <summary>What every service is given.</summary>
    public Dictionary<string, string> Settings { get; }

    /// <summary>Where Redis is.</summary>
    public string Cache => Settings["ConnectionStrings__cache"];

    public Dictionary<string, int> Ports { get; } = [];

    public Dictionary<string, int> MetricsPorts { get; } = [];

    /// <summary>Starts the stores, and one of each service.</summary>
    public static async Task<Stack> StartAsync(params (string Name, string Value)[] settings)
    {
        var stack = await StartStoresAsync(settings);
        await stack.ServeAsync(ResourceNames.Api, ResourceNames.Api);
        await stack.ServeAsync(ResourceNames.Worker, ResourceNames.Worker);
        await stack.ServePagesAsync(ResourceNames.Web, ResourceNames.Api);
        return stack;
    }

    /// <summary>Starts the stores alone, with the schema that the services need.</summary>
    public static async Task<Stack> StartStoresAsync(params (string Name, string Value)[] settings)
    {
        var stack = new Stack(settings.ToDictionary());
        var redis = stack.Own(await RedisServer.StartAsync());
        var postgres = stack.Own(await PostgresServer.StartAsync());
        stack.Settings["ConnectionStrings__cache"] = redis.ConnectionString;
        stack.Settings["ConnectionStrings__memocoach"] = postgres.ConnectionString;
        await Cli.Wrap("dotnet").WithArguments([Programs.Operator, "migrate"])
            .WithEnvironmentVariables(stack.Settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).ExecuteBufferedAsync();
        return stack;
    }

    /// <summary>The name of a service's second replica.</summary>
    public static string Second(string service) => $"{service}-2";

    /// <summary>Starts a second API, and second pages that ask it.</summary>
    public async Task AddReplicasAsync()
    {
        await ServeAsync(ResourceNames.Api, Second(ResourceNames.Api));
        await ServePagesAsync(Second(ResourceNames.Web), Second(ResourceNames.Api));
    }

    public Uri Address(string service) => new($"http://127.0.0.1:{Ports[service]}");

    /// <summary>Starts a service on one port for requests and another for metrics; the caller disposes it.</summary>
    public Task<ServerProcess> ServeAsync(string service, int port, int metrics)
    {
        var own = new Dictionary<string, string>(Settings)
        {
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port};http://127.0.0.1:{metrics}",
            ["Metrics__Port"] = $"{metrics}",
        };
        return ServerProcess.StartAsync("dotnet", [Programs.Of(service), "--contentRoot", Programs.Folder(service)], own, Up);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
        {
            await part.DisposeAsync();
        }
    }

    private async Task ServePagesAsync(string name, string api)
    {
        Settings["services__api__http__0"] = $"http://127.0.0.1:{Ports[api]}";
        await ServeAsync(ResourceNames.Web, name);
    }

    private async Task ServeAsync(string service, string name) =>
        Own(await ServeAsync(service, Ports[name] = FreePort.Find(), MetricsPorts[name] = FreePort.Find()));

    private T Own<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Add(part);
        return part;
    }
}
