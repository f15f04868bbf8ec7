using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.LocalRunner.Running;

/// <summary>
/// What can be changed from outside, as an environment variable or an argument: <c>Ports__name</c> (a project, a Redis, or <c>status</c>),
/// <c>LocalRunner__DataDirectory</c>, <c>LocalRunner__CacheMemory</c>, <c>ConnectionStrings__name</c>.
/// </summary>
internal sealed class RunSettings(IConfiguration configuration)
{
    public const string StatusName = "status";
    private const int DefaultStatusPort = 5099;
    private const int DefaultCachePort = 5179;

    public int StatusPort => Port(StatusName) ?? DefaultStatusPort;

    /// <summary>Where caches and databases keep their files: .data beside the solution.</summary>
    public string DataDirectory => Path.GetFullPath(configuration["LocalRunner:DataDirectory"] ?? Path.Combine(SolutionDirectory(), ".data"));

    /// <summary>How much the embedded Redis may hold in memory, such as 64m; more is spilled to its folder.</summary>
    public string CacheMemory => configuration["LocalRunner:CacheMemory"] ?? "64m";

    public bool IsDevelopment => string.Equals(
        configuration["DOTNET_ENVIRONMENT"] ?? configuration["ASPNETCORE_ENVIRONMENT"], "Development", StringComparison.OrdinalIgnoreCase);

    public bool ExportsTelemetry => !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);

    public string TelemetryProtocol => configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? "grpc";

    public string? TelemetryAttributes => configuration["OTEL_RESOURCE_ATTRIBUTES"];

    public string? ConnectionString(string name) => configuration.GetConnectionString(name) is { Length: > 0 } value ? value : null;

    public int CachePort(string name, int index) => Port(name) ?? DefaultCachePort + index;

    public int? Port(string owner)
    {
        var text = configuration.GetSection("Ports")[owner];
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port
            : throw new DistributedApplicationException($"Ports:{owner} is '{text}'. Give a port from 1 to 65535.");
    }

    private static string SolutionDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !directory.EnumerateFiles("*.sln*").Any())
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? Directory.GetCurrentDirectory();
    }
}
