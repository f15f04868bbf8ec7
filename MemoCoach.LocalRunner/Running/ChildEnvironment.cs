namespace MemoCoach.LocalRunner.Running;

/// <summary>The environment of a service's process: the AppHost's own, its launch profile, telemetry, then what the AppHost says.</summary>
internal static class ChildEnvironment
{
    /// <summary>Tells a service that its standard input closes when the AppHost is gone.</summary>
    public const string ParentPipe = "MEMOCOACH_PARENT_PIPE";

    /// <summary>Variables to set; null takes away one that the AppHost has.</summary>
    public static IReadOnlyDictionary<string, string?> For(ReplicaPlan replica, RunPlan plan)
    {
        var variables = new Dictionary<string, string?>
        {
            // The AppHost's own address and profile, set by `dotnet run`, are not the service's.
            ["ASPNETCORE_URLS"] = null,
            ["DOTNET_LAUNCH_PROFILE"] = null,
            [ParentPipe] = "stdin",
        };
        IEnumerable<KeyValuePair<string, string?>> all =
        [
            .. replica.Project.LaunchProfile.Environment.Select(e => KeyValuePair.Create(e.Key, (string?)e.Value)),
            .. Address(replica),
            .. Telemetry(replica, plan.Settings),
            .. replica.Project.Environment.SelectMany(e => Said(e, plan)),
        ];
        foreach (var (name, value) in all)
        {
            variables[name] = value;
        }

        return variables;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Address(ReplicaPlan replica) =>
        replica.Address is { } address ? [new("ASPNETCORE_URLS", address.GetLeftPart(UriPartial.Authority))] : [];

    private static IEnumerable<KeyValuePair<string, string?>> Telemetry(ReplicaPlan replica, RunSettings settings)
    {
        yield return new("OTEL_SERVICE_NAME", replica.Project.Name);
        var instance = $"service.instance.id={replica.InstanceId}";
        yield return new("OTEL_RESOURCE_ATTRIBUTES", settings.TelemetryAttributes is { Length: > 0 } given ? $"{given},{instance}" : instance);
        yield return new("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        if (settings.ExportsTelemetry)
        {
            yield return new("OTEL_EXPORTER_OTLP_PROTOCOL", settings.TelemetryProtocol);
        }

        if (settings.IsDevelopment)
        {
            // Someone is looking: everything, and within a second.
            yield return new("OTEL_BLRP_SCHEDULE_DELAY", "1000");
            yield return new("OTEL_BSP_SCHEDULE_DELAY", "1000");
            yield return new("OTEL_METRIC_EXPORT_INTERVAL", "1000");
            yield return new("OTEL_TRACES_SAMPLER", "always_on");
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Said(EnvironmentEntry entry, RunPlan plan) => entry switch
    {
        EnvironmentEntry.Literal literal => [new(literal.Name, literal.Value ?? "")],
        EnvironmentEntry.Parameter parameter => [new(parameter.Name, parameter.Value.Value)],
        EnvironmentEntry.Reference { Source: ProjectResource project } => Services(project, plan),
        EnvironmentEntry.Reference reference => Connection(reference.Source, plan),
        _ => throw new DistributedApplicationException($"A process has no form for {entry}."),
    };

    private static IEnumerable<KeyValuePair<string, string?>> Connection(IReferencedResource source, RunPlan plan)
    {
        yield return new($"ConnectionStrings__{source.Name}", plan.ConnectionString(source));
        if (source is RedisResource redis && plan.CachePorts.TryGetValue(redis, out var port))
        {
            var prefix = VariableName.Prefix(redis.Name);
            yield return new($"{prefix}_HOST", "localhost");
            yield return new($"{prefix}_PORT", $"{port}");
            yield return new($"{prefix}_URI", $"redis://localhost:{port}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Services(ProjectResource project, RunPlan plan)
    {
        var addresses = plan.Replicas[project].Where(r => r.Address is not null).Select(r => r.Address!.GetLeftPart(UriPartial.Authority)).ToList();
        if (addresses.Count > 0)
        {
            yield return new($"{VariableName.Prefix(project.Name)}_HTTP", addresses[0]);
        }

        foreach (var (index, address) in addresses.Index())
        {
            yield return new($"services__{project.Name}__http__{index}", address);
        }
    }
}
