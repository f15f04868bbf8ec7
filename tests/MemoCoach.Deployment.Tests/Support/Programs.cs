namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The programs of this build.</summary>
internal static class Programs
{
    /// <summary>The operator's command line.</summary>
    public static string Operator { get; } = Path.Combine(Output("Ops"), "memocoach.dll");

    /// <summary>The program of a service, by its resource's name.</summary>
    public static string Of(string service) => Path.Combine(Output(Project(service)), $"MemoCoach.{Project(service)}.dll");

    /// <summary>Where a service's own files are.</summary>
    public static string Folder(string service) => Repository.PathOf($"MemoCoach.{Project(service)}");

    private static string Project(string service) => char.ToUpperInvariant(service[0]) + service[1..];

    private static string Output(string project) =>
        Path.GetDirectoryName(Repository.Metadata("AppHost"))!.Replace("MemoCoach.AppHost", $"MemoCoach.{project}", StringComparison.Ordinal);
}
