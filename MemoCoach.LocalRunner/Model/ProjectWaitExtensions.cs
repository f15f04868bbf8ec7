namespace MemoCoach.LocalRunner;

/// <summary>Orders the start.</summary>
public static class ProjectWaitExtensions
{
    /// <summary>Starts the project only when another resource runs and, if it has a health check, is healthy.</summary>
    /// <param name="builder">The project that waits.</param>
    /// <param name="dependency">The resource it waits for.</param>
    /// <returns>The project that waits.</returns>
    public static IResourceBuilder<ProjectResource> WaitFor(this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IResource> dependency)
    {
        builder.Resource.Waits.Add(new Wait(dependency.Resource, null));
        return builder;
    }

    /// <summary>Starts the project only when another one has ended with the exit code; any other exit code ends the whole start.</summary>
    /// <param name="builder">The project that waits.</param>
    /// <param name="dependency">The project it waits for.</param>
    /// <param name="exitCode">The exit code that means success.</param>
    /// <returns>The project that waits.</returns>
    public static IResourceBuilder<ProjectResource> WaitForCompletion(
        this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
    {
        builder.Resource.Waits.Add(new Wait(dependency.Resource, exitCode));
        return builder;
    }
}
