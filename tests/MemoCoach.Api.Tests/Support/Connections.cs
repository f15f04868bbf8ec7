using Microsoft.AspNetCore.Hosting;

namespace MemoCoach.Api.Tests.Support;

/// <summary>What the services of a test connect to.</summary>
internal sealed record Connections(string Database, string Cache)
{
    public void Apply(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("ConnectionStrings:memocoach", Database)
        .UseSetting("ConnectionStrings:cache", Cache)
        .UseSetting("Logging:LogLevel:Default", "Warning");
}
