using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Manifest;

/// <summary>A project as Aspire publishes it; waits, health checks and replicas are not part of a manifest.</summary>
internal static class ProjectManifest
{
    public static JsonObject Entry(ProjectResource project, string directory)
    {
        var entry = new JsonObject
        {
            ["type"] = "project.v0",
            ["path"] = Path.GetRelativePath(directory, project.Metadata.ProjectPath).Replace('\\', '/'),
        };
        if (project.Arguments.Count > 0)
        {
            entry["args"] = new JsonArray([.. project.Arguments.Select(a => JsonValue.Create(a))]);
        }

        entry["env"] = Environment(project);
        if (project.LaunchProfile.HasEndpoints)
        {
            // Also for a profile with plain http only: a published project always gets both.
            entry["bindings"] = new JsonObject { ["http"] = Binding(project, "http"), ["https"] = Binding(project, "https") };
        }

        return entry;
    }

    private static JsonObject Environment(ProjectResource project)
    {
        var environment = new JsonObject { ["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory" };
        if (project.LaunchProfile.HasEndpoints)
        {
            environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
            environment["HTTP_PORTS"] = $"{{{project.Name}.bindings.http.targetPort}}";
        }

        foreach (var (name, value) in project.Environment.SelectMany(ManifestEnvironment.Of))
        {
            environment[name] = value;
        }

        return environment;
    }

    private static JsonObject Binding(ProjectResource project, string scheme)
    {
        var binding = new JsonObject { ["scheme"] = scheme, ["protocol"] = "tcp", ["transport"] = "http" };
        if (project.IsExternal)
        {
            binding["external"] = true;
        }

        return binding;
    }
}
