using Microsoft.AspNetCore.Hosting;

namespace MemoCoach.Api.Tests.Support;

/// <summary>What the services of a test connect to.</summary>
/// <param name="Database">The database's connection string.</param>
/// <param name="Cache">Redis's connection string.</param>
/// <param name="Ollama">Where a model is; none is set up where empty.</param>
internal sealed record Connections(string Database, string Cache, string Ollama)
{
    public void Apply(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("OLLAMA_HOST", Ollama)
        .UseSetting("ConnectionStrings:memocoach", Database)
        .UseSetting("ConnectionStrings:cache", Cache)
        .UseSetting("Logging:LogLevel:Default", "Warning");
}
