namespace MemoCoach.LocalRunner.Running;

/// <summary>Decides what each resource becomes on this machine.</summary>
internal sealed class ResourceRuns
{
    private readonly Dictionary<IResource, ResourceRun> _runs = [];

    public ResourceRuns(IReadOnlyList<IResource> resources, RunPlan plan, LogBook log, Shutdown shutdown, TimeProvider clock)
    {
        var completions = resources.OfType<ProjectResource>().SelectMany(p => p.Waits).Where(w => w.ForCompletion).ToLookup(w => w.On, w => w.ExitCode);
        foreach (var resource in resources)
        {
            _runs[resource] = resource switch
            {
                RedisResource redis when plan.CachePorts.TryGetValue(redis, out var port) => new GarnetRun(
                    redis, port, Path.Combine(plan.Settings.DataDirectory, redis.Name), plan.Settings.CacheMemory, log, clock),
                ProjectResource project => new ProjectRun(
                    project, completions[project].FirstOrDefault(), [.. plan.Replicas[project].Select(Replica)], r => _runs[r], log, shutdown),
                _ => Given(resource, plan),
            };
        }

        ReplicaRun Replica(ReplicaPlan replica) => new(replica, ChildEnvironment.For(replica, plan), log, shutdown, clock);
    }

    public IEnumerable<ResourceRun> All => _runs.Values;

    /// <summary>What people want to see: not parameters, not a server that is not there.</summary>
    public IEnumerable<ResourceRun> Shown => All.Where(r => r.Resource is not (ParameterResource or PostgresServerResource));

    private static GivenRun Given(IResource resource, RunPlan plan) => resource switch
    {
        RedisResource => new GivenRun(resource, "Redis", $"as ConnectionStrings:{resource.Name} says"),
        PostgresDatabaseResource when plan.Settings.ConnectionString(resource.Name) is not null =>
            new GivenRun(resource, "PostgreSQL", $"as ConnectionStrings:{resource.Name} says"),
        PostgresDatabaseResource database => new GivenRun(resource, "SQLite", plan.DatabaseFile(database)),
        _ => new GivenRun(resource, "Value", null),
    };
}
