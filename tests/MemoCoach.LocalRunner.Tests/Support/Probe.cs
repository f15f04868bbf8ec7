namespace MemoCoach.LocalRunner.Tests.Support;

/// <summary>Adds the misbehaving service under any name.</summary>
internal static class Probe
{
    public static IResourceBuilder<ProjectResource> AddProbe(this IDistributedApplicationBuilder builder, string name, params string[] args) =>
        builder.AddProject<Projects.MemoCoach_LocalRunner_Probe>(name).WithArgs(args);
}
