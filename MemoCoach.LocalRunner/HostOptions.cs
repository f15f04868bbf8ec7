using Microsoft.Extensions.Configuration;

namespace MemoCoach.LocalRunner;

/// <summary>The command line that Aspire's AppHosts take, as far as azd and people use it.</summary>
internal static class HostOptions
{
    public static readonly Dictionary<string, string> Switches = new()
    {
        ["--operation"] = "AppHost:Operation",
        ["--publisher"] = "Publishing:Publisher",
        ["--output-path"] = "Publishing:OutputPath",
    };

    public static bool IsPublish(IConfiguration configuration) => configuration["AppHost:Operation"]?.ToUpperInvariant() switch
    {
        null => Publisher(configuration) is not null,
        "RUN" => false,
        "PUBLISH" => true,
        var other => throw new DistributedApplicationException($"--operation {other} is unknown. Use run or publish."),
    };

    /// <summary>The manifest's full path; a path not ending in .json is a folder, as azd expects.</summary>
    public static string ManifestPath(IConfiguration configuration)
    {
        if ((Publisher(configuration) ?? "manifest") is not "manifest" and var publisher)
        {
            throw new DistributedApplicationException(
                $"--publisher {publisher} is unknown. LocalRunner publishes 'manifest' only; other publishers need Aspire's packages (UseAspire=true).");
        }

        var path = configuration["Publishing:OutputPath"] ?? throw new DistributedApplicationException(
            "--publisher manifest needs --output-path: a file ending in .json, or a folder.");
        return Path.GetFullPath(path.EndsWith(".json", StringComparison.Ordinal) ? path : Path.Combine(path, "aspire-manifest.json"));
    }

    private static string? Publisher(IConfiguration configuration) => configuration["Publishing:Publisher"];
}
