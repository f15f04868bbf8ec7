using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence;
using MemoCoach.TestServers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Support;

/// <summary>The API with a Garnet and an empty database of its own; a worker once a test starts one.</summary>
public class CoachSystem : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("memocoach-api-");
    private readonly Stack<IAsyncDisposable> _parts = [];
    private Connections? _connections;
    private Func<HttpClient>? _visitor;
    private IServiceProvider? _services;

    /// <summary>Where the system's Redis is.</summary>
    internal string Cache => _connections!.Cache;

    public virtual async Task InitializeAsync()
    {
        var garnet = Keep(await InProcessGarnet.StartAsync());
        _connections = new Connections(await CreateDatabaseAsync(), garnet.ConnectionString) { Settings = await SettingsAsync() };
        var api = Keep(new ApiApplication(_connections));
        _visitor = api.CreateClient;
        _services = api.Services;
        await using var scope = Look();
        await new DatabaseMigration(scope.ServiceProvider.GetRequiredService<MemoDbContext>()).ApplyAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<ConfigurationSeeding>(scope.ServiceProvider).SeedAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _directory.Delete(recursive: true);
    }

    /// <summary>Another API on the same database and Redis.</summary>
    /// <param name="configure">Settings of its own, or other services in place of some.</param>
    internal HttpClient StartReplica(Action<IWebHostBuilder>? configure = null) => Keep(new ApiApplication(_connections!, configure)).CreateClient();

    /// <summary>Starts another API and a worker on the same database and Redis.</summary>
    /// <returns>The services of all processes.</returns>
    internal IReadOnlyList<IServiceProvider> StartOthers() => [_services!, Keep(new ApiApplication(_connections!)).Services, StartWorker()];

    /// <summary>Starts a worker.</summary>
    /// <returns>Its services.</returns>
    internal IServiceProvider StartWorker() => Keep(new WorkerApplication(_connections!)).Services;

    /// <summary>Somebody without a session.</summary>
    internal HttpClient Visitor() => _visitor!();

    /// <summary>Somebody with a session of their own.</summary>
    internal Task<Writer> WriterAsync() => Writer.BeginAsync(Visitor());

    /// <summary>The API's services, to look behind its operations.</summary>
    internal AsyncServiceScope Look() => _services!.CreateAsyncScope();

    /// <summary>Creates an empty database: a SQLite file, or with <c>MEMOCOACH_TEST_DATABASE=postgres</c> a PostgreSQL of its own.</summary>
    /// <returns>Its connection string.</returns>
    private async Task<string> CreateDatabaseAsync() => Environment.GetEnvironmentVariable("MEMOCOACH_TEST_DATABASE") == "postgres"
        ? Keep(await PostgresServer.StartAsync()).ConnectionString
        : $"Data Source={Path.Combine(_directory.FullName, "memocoach.db")}";

    /// <summary>What stands in the services' environment besides their connections: nothing, unless a system overrides this.</summary>
    protected virtual Task<(string Name, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);

    /// <summary>Disposes a part at the end, the last one first.</summary>
    protected T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
