namespace MemoCoach.LocalRunner;

/// <summary>Adds projects and says how many of them run and who may reach them.</summary>
public static class ProjectBuilderExtensions
{
    /// <summary>Adds a project of the solution.</summary>
    /// <typeparam name="TProject">The generated class that knows where the project is.</typeparam>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name; other services reach it as http://name.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        var metadata = new TProject();
        var profile = builder.Configuration["AppHost:DefaultLaunchProfileName"] ?? builder.Configuration["DOTNET_LAUNCH_PROFILE"];
        return builder.AddResource(new ProjectResource(name, metadata, LaunchProfile.Read(metadata.ProjectPath, profile)));
    }

    /// <summary>Runs several processes of the project: the first on the fixed port, the others on free ones.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="replicas">How many, at least one.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        builder.Resource.Replicas = replicas;
        return builder;
    }

    /// <summary>Calls the project healthy when a GET of the path answers with success.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="path">The path, such as /health/ready.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithHttpHealthCheck(this IResourceBuilder<ProjectResource> builder, string? path = null)
    {
        builder.Resource.HealthPath = path ?? "/";
        return builder;
    }

    /// <summary>Lets people outside reach the project when it is deployed.</summary>
    /// <param name="builder">The project.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithExternalHttpEndpoints(this IResourceBuilder<ProjectResource> builder)
    {
        builder.Resource.IsExternal = true;
        return builder;
    }
}
