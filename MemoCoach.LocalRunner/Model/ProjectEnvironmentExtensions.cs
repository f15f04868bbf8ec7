namespace MemoCoach.LocalRunner;

/// <summary>Says what a project's process is given.</summary>
public static class ProjectEnvironmentExtensions
{
    /// <summary>Sets an environment variable.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithEnvironment(this IResourceBuilder<ProjectResource> builder, string name, string? value) =>
        builder.With(new EnvironmentEntry.Literal(name, value));

    /// <summary>Sets an environment variable to a parameter's value.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithEnvironment(
        this IResourceBuilder<ProjectResource> builder, string name, IResourceBuilder<ParameterResource> parameter) =>
        builder.With(new EnvironmentEntry.Parameter(name, parameter.Resource));

    /// <summary>Tells the project where another resource is.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="source">The resource it uses.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithReference(
        this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IReferencedResource> source) =>
        builder.With(new EnvironmentEntry.Reference(source.Resource));

    /// <summary>Adds command-line arguments.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="args">The arguments, one by one.</param>
    /// <returns>The project.</returns>
    public static IResourceBuilder<ProjectResource> WithArgs(this IResourceBuilder<ProjectResource> builder, params string[] args)
    {
        builder.Resource.Arguments.AddRange(args);
        return builder;
    }

    private static IResourceBuilder<ProjectResource> With(this IResourceBuilder<ProjectResource> builder, EnvironmentEntry entry)
    {
        builder.Resource.Environment.Add(entry);
        return builder;
    }
}
