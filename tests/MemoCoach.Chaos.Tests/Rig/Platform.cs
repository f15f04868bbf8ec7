using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;

namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>Two api, two worker and a web, each with wires of its own to a real Redis, a real PostgreSQL and a loopback model.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = [];

    private Platform(RedisServer redis, PostgresServer postgres, LoopbackModel model) => (Redis, Postgres, Model) = (redis, postgres, model);

    public RedisServer Redis { get; }

    public PostgresServer Postgres { get; }

    public LoopbackModel Model { get; }

    public List<Service> Apis { get; } = [];

    public List<Service> Workers { get; } = [];

    public List<Service> Webs { get; } = [];

    public IEnumerable<Service> Services => [.. Apis, .. Workers, .. Webs];

    public List<Wire> Wires { get; } = [];

    public Service Find(string name) => Services.Single(service => service.Name == name);

    public static async Task<Platform> StartAsync()
    {
        var platform = new Platform(await RedisServer.StartAsync(), await PostgresServer.StartAsync(), await LoopbackModel.StartAsync());
        platform._parts.Push(platform.Redis);
        platform._parts.Push(platform.Postgres);
        platform._parts.Push(platform.Model);
        try
        {
            await platform.ServeAsync();
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the operator's command line against the database.</summary>
    /// <returns>Its exit code and what it said.</returns>
    public async Task<(int ExitCode, string Text)> OperateAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("dotnet").WithArguments([Programs.Of("Ops"), .. arguments]).WithWorkingDirectory(Programs.Folder("Ops"))
            .WithEnvironmentVariables(variables => variables.Set($"ConnectionStrings__{ResourceNames.Database}", Postgres.ConnectionString))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        return (result.ExitCode, result.StandardOutput + result.StandardError);
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task ServeAsync()
    {
        var (code, text) = await OperateAsync("migrate");
        Assert.True(code == 0, text);
        Task[] serving =
        [
            ServeAsync(Apis, "api-1", "Api"), ServeAsync(Apis, "api-2", "Api"),
            ServeAsync(Workers, "worker-1", "Worker"), ServeAsync(Workers, "worker-2", "Worker"),
        ];
        await Task.WhenAll(serving);
        await ServeAsync(Webs, "web", "Web");
    }

    private async Task ServeAsync(List<Service> replicas, string name, string project)
    {
        var service = new Service(name, project, Settings(name, project));
        replicas.Add(service);
        await service.StartAsync();
        lock (_parts)
        {
            _parts.Push(service);
        }
    }

    private Dictionary<string, string> Settings(string name, string project)
    {
        var settings = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["MEMOCOACH_PARENT_PIPE"] = "stdin",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            [$"ConnectionStrings__{ResourceNames.Cache}"] = $"127.0.0.1:{Connect(name, "Redis", Redis.Port)}",
        };
        if (project == "Web")
        {
            foreach (var (api, index) in Apis.Select((api, index) => (api, index)))
            {
                settings[$"services__api__http__{index}"] = $"http://127.0.0.1:{Connect(name, api.Name, api.Address.Port)}";
            }
        }
        else
        {
            settings[$"ConnectionStrings__{ResourceNames.Database}"] = $"Host=127.0.0.1;Port={Connect(name, "PostgreSQL", Postgres.Port)};Username=memo;Database=memo";
            settings["ANTHROPIC_API_KEY"] = "none";
            settings["ANTHROPIC_BASE_URL"] = $"http://127.0.0.1:{Connect(name, "model", Model.Address.Port)}";
        }

        return settings;
    }

    private int Connect(string near, string far, int target)
    {
        var wire = new Wire(near, far, new Link(target));
        Wires.Add(wire);
        lock (_parts)
        {
            _parts.Push(wire.Link);
        }

        return wire.Link.Port;
    }
}

/// <summary>A link with the names of its ends.</summary>
internal sealed record Wire(string Near, string Far, Link Link);
