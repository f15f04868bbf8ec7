using MemoCoach.Core.Persistence;
using MemoCoach.TestServers;
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
        _connections = new Connections(await CreateDatabaseAsync(), garnet.ConnectionString);
        var api = Keep(new ApiApplication(_connections));
        _visitor = api.CreateClient;
        _services = api.Services;
        await using var scope = Look();
        await new DatabaseMigration(scope.ServiceProvider.GetRequiredService<MemoDbContext>()).ApplyAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _directory.Delete(recursive: true);
    }

    internal void StartWorker(params (string Name, string Value)[] settings) => Keep(new WorkerApplication(_connections! with { Settings = settings }));

    /// <summary>Somebody without a session.</summary>
    internal HttpClient Visitor() => _visitor!();

    /// <summary>Somebody with a session of their own.</summary>
    internal Task<Writer> WriterAsync() => Writer.BeginAsync(Visitor());

    /// <summary>The API's services, to look behind its operations.</summary>
    internal AsyncServiceScope Look() => _services!.CreateAsyncScope();

    /// <summary>Creates an empty database.</summary>
    /// <returns>Its connection string.</returns>
    protected virtual Task<string> CreateDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_directory.FullName, "memocoach.db")}");

    /// <summary>Disposes a part at the end, the last one first.</summary>
    protected T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
