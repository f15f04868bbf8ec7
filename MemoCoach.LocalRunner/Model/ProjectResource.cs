namespace MemoCoach.LocalRunner;

/// <summary>A project of the solution: child processes when run.</summary>
public sealed class ProjectResource : IReferencedResource
{
    internal ProjectResource(string name, IProjectMetadata metadata, LaunchProfile launchProfile)
    {
        Name = name;
        Metadata = metadata;
        LaunchProfile = launchProfile;
    }

    /// <inheritdoc/>
    public string Name { get; }

    internal IProjectMetadata Metadata { get; }

    internal LaunchProfile LaunchProfile { get; }

    internal int Replicas { get; set; } = 1;

    internal string? HealthPath { get; set; }

    internal bool IsExternal { get; set; }

    internal List<string> Arguments { get; } = [];

    /// <summary>What the AppHost says about the environment, in its order: a later entry replaces an earlier one of the same name.</summary>
    internal List<EnvironmentEntry> Environment { get; } = [];

    internal List<Wait> Waits { get; } = [];
}
