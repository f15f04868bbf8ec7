using Microsoft.Extensions.Configuration;

namespace MemoCoach.LocalRunner.Running;

/// <summary>Where everything will be: settled before anything starts, so that each process can be told about all others.</summary>
/// <param name="Settings">What was set from outside.</param>
/// <param name="Replicas">The processes of each project.</param>
/// <param name="CachePorts">The ports of the embedded Redis servers; one that is given from outside has none.</param>
internal sealed record RunPlan(
    RunSettings Settings,
    IReadOnlyDictionary<ProjectResource, IReadOnlyList<ReplicaPlan>> Replicas,
    IReadOnlyDictionary<RedisResource, int> CachePorts)
{
    public IEnumerable<FixedPort> FixedPorts =>
    [
        .. Replicas.Values.Select(r => r[0]).Where(r => r.Address is not null).Select(r => new FixedPort(r.Project.Name, r.Address!.Port)),
        .. CachePorts.Select(c => new FixedPort(c.Key.Name, c.Value)),
        new FixedPort(RunSettings.StatusName, Settings.StatusPort),
    ];

    public static RunPlan Create(IReadOnlyList<IResource> resources, IConfiguration configuration)
    {
        var settings = new RunSettings(configuration);
        var caches = resources.OfType<RedisResource>().Where(r => settings.ConnectionString(r.Name) is null)
            .Select((r, index) => (r, settings.CachePort(r.Name, index))).ToDictionary();
        return new RunPlan(settings, resources.OfType<ProjectResource>().ToDictionary(p => p, p => ReplicasOf(p, settings)), caches);
    }

    /// <summary>The connection string that a resource's users are given.</summary>
    public string ConnectionString(IReferencedResource resource) => Settings.ConnectionString(resource.Name) ?? resource switch
    {
        RedisResource redis => $"localhost:{CachePorts[redis]}",
        PostgresDatabaseResource database => $"Data Source={DatabaseFile(database)}",
        _ => throw new DistributedApplicationException($"'{resource.Name}' has no connection string."),
    };

    /// <summary>The SQLite file that stands for a PostgreSQL database.</summary>
    public string DatabaseFile(PostgresDatabaseResource database) => Path.Combine(Settings.DataDirectory, database.DatabaseName + ".db");

    private static IReadOnlyList<ReplicaPlan> ReplicasOf(ProjectResource project, RunSettings settings) =>
        [.. Enumerable.Range(0, project.Replicas).Select(i => Replica(project, i, settings))];

    private static ReplicaPlan Replica(ProjectResource project, int index, RunSettings settings)
    {
        var name = project.Replicas == 1 ? project.Name : $"{project.Name}-{index + 1}";
        var address = project.LaunchProfile.Url is { } url
            ? new UriBuilder(url) { Host = "localhost", Port = index == 0 ? settings.Port(project.Name) ?? url.Port : Ports.Free() }.Uri
            : null;
        return new ReplicaPlan(project, name, $"{name}-{Guid.CreateVersion7():N}", address);
    }
}
