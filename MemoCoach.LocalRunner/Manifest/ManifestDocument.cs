using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Manifest;

/// <summary>The manifest as a document: the AppHost's resources first, then the values they need.</summary>
internal static class ManifestDocument
{
    public static JsonObject Create(IReadOnlyList<IResource> resources, string directory)
    {
        var referenced = resources.OfType<ProjectResource>()
            .SelectMany(p => p.Environment.OfType<EnvironmentEntry.Reference>()).Select(r => r.Source).ToHashSet();
        var entries = new JsonObject();
        foreach (var resource in resources)
        {
            entries[resource.Name] = Entry(resource, directory);
        }

        foreach (var (name, entry) in resources.SelectMany(r => Companions(r, referenced)))
        {
            entries[name] = entry;
        }

        return new JsonObject { ["resources"] = entries };
    }

    private static JsonObject Entry(IResource resource, string directory) => resource switch
    {
        RedisResource redis => RedisManifest.Entry(redis),
        PostgresServerResource server => PostgresManifest.Server(server),
        PostgresDatabaseResource database => PostgresManifest.Database(database),
        ParameterResource parameter => ParameterManifest.Entry(parameter.Name, parameter.Secret, parameter.Default),
        ProjectResource project => ProjectManifest.Entry(project, directory),
        _ => throw new DistributedApplicationException($"Resource '{resource.Name}' cannot be published: no manifest form for {resource.GetType().Name}."),
    };

    private static IEnumerable<KeyValuePair<string, JsonObject>> Companions(IResource resource, HashSet<IReferencedResource> referenced) => resource switch
    {
        RedisResource redis => RedisManifest.Companions(redis, referenced.Contains(redis)),
        PostgresServerResource server => PostgresManifest.Companions(
            server, referenced.OfType<PostgresDatabaseResource>().Any(d => d.Server == server)),
        _ => [],
    };
}
