using Microsoft.AspNetCore.Hosting;

namespace MemoCoach.Api.Tests.Support;

/// <summary>What the services of a test connect to.</summary>
/// <param name="Database">The database's connection string.</param>
/// <param name="Cache">Redis's connection string.</param>
internal sealed record Connections(string Database, string Cache)
{
    /// <summary>What stands in the service's environment besides.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    public void Apply(IWebHostBuilder builder) => Settings.Aggregate(builder, (host, setting) => host.UseSetting(setting.Name, setting.Value))
        .UseEnvironment("Production")
        .UseSetting("ConnectionStrings:memocoach", Database)
        .UseSetting("ConnectionStrings:cache", Cache)
        .UseSetting("Logging:LogLevel:Default", "Warning");
}
