using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MemoCoach.Api.Tests.Support;

/// <summary>The API as it ships, on a real port of Kestrel.</summary>
internal sealed class ApiApplication : WebApplicationFactory<Program>
{
    private readonly Connections _connections;

    public ApiApplication(Connections connections)
    {
        _connections = connections;
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => _connections.Apply(builder);
}
