namespace MemoCoach.LocalRunner.Manifest;

/// <summary>Environment variables in the manifest's expressions, which the deployment tool fills in.</summary>
internal static class ManifestEnvironment
{
    public static IEnumerable<KeyValuePair<string, string>> Of(EnvironmentEntry entry) => entry switch
    {
        EnvironmentEntry.Literal literal => [new(literal.Name, literal.Value ?? "")],
        EnvironmentEntry.Parameter parameter => [new(parameter.Name, $"{{{parameter.Value.Name}.value}}")],
        EnvironmentEntry.Reference { Source: RedisResource redis } => Redis(redis),
        EnvironmentEntry.Reference { Source: PostgresDatabaseResource database } => Database(database),
        EnvironmentEntry.Reference { Source: ProjectResource project } => Project(project),
        _ => throw new DistributedApplicationException($"The manifest has no form for {entry}."),
    };

    private static IEnumerable<KeyValuePair<string, string>> Redis(RedisResource redis)
    {
        var (name, prefix, host, port) = Address(redis.Name, redis.Name);
        yield return new($"ConnectionStrings__{name}", $"{{{name}.connectionString}}");
        yield return new($"{prefix}_HOST", host);
        yield return new($"{prefix}_PORT", port);
        yield return new($"{prefix}_PASSWORD", $"{{{name}-password.value}}");
        yield return new($"{prefix}_URI", $"{{{name}.bindings.tcp.scheme}}://:{{{name}-password-uri-encoded.value}}@{host}:{port}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Database(PostgresDatabaseResource database)
    {
        var (name, prefix, host, port) = Address(database.Name, database.Server.Name);
        yield return new($"ConnectionStrings__{name}", $"{{{name}.connectionString}}");
        yield return new($"{prefix}_HOST", host);
        yield return new($"{prefix}_PORT", port);
        yield return new($"{prefix}_USERNAME", "postgres");
        yield return new($"{prefix}_PASSWORD", $"{{{database.Server.Name}-password.value}}");
        yield return new($"{prefix}_URI", $"postgresql://postgres:{{{database.Server.Name}-password-uri-encoded.value}}@{host}:{port}/{database.DatabaseName}");
        yield return new($"{prefix}_JDBCCONNECTIONSTRING", $"jdbc:postgresql://{host}:{port}/{database.DatabaseName}");
        yield return new($"{prefix}_DATABASENAME", database.DatabaseName);
    }

    private static IEnumerable<KeyValuePair<string, string>> Project(ProjectResource project)
    {
        foreach (var scheme in project.LaunchProfile.HasEndpoints ? ["http", "https"] : Array.Empty<string>())
        {
            var url = $"{{{project.Name}.bindings.{scheme}.url}}";
            yield return new($"{VariableName.Prefix(project.Name)}_{scheme.ToUpperInvariant()}", url);
            yield return new($"services__{project.Name}__{scheme}__0", url);
        }
    }

    private static (string Name, string Prefix, string Host, string Port) Address(string name, string server) =>
        (name, VariableName.Prefix(name), $"{{{server}.bindings.tcp.host}}", $"{{{server}.bindings.tcp.port}}");
}
