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

    /// <summary>An operation that is unknown counts as publishing, which then refuses it.</summary>
    public static bool IsPublish(IConfiguration configuration) => Operation(configuration) switch
    {
        null => configuration["Publishing:Publisher"] is not null,
        "run" => false,
        _ => true,
    };

    /// <summary>The manifest's full path; a path not ending in .json is a folder, as azd expects.</summary>
    /// <exception cref="DistributedApplicationException">The command line asks for something else than the manifest.</exception>
    public static string ManifestPath(IConfiguration configuration)
    {
        if (Operation(configuration) is not (null or "publish"))
        {
            throw new DistributedApplicationException($"--operation {Operation(configuration)} is unknown. Use run or publish.");
        }

        if (configuration["Publishing:Publisher"] is { } publisher and not "manifest")
        {
            throw new DistributedApplicationException(
                $"--publisher {publisher} is unknown. LocalRunner publishes 'manifest' only; other publishers need Aspire's packages (UseAspire=true).");
        }

        var path = configuration["Publishing:OutputPath"] ?? throw new DistributedApplicationException(
            "--publisher manifest needs --output-path: a file ending in .json, or a folder.");
        return Path.GetFullPath(path.EndsWith(".json", StringComparison.Ordinal) ? path : Path.Combine(path, "aspire-manifest.json"));
    }

    private static string? Operation(IConfiguration configuration) => configuration["AppHost:Operation"]?.ToLowerInvariant();
}
