extern alias worker;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using worker::MemoCoach.Worker.Jobs;

namespace MemoCoach.Api.Tests.Support;

/// <summary>The worker as it ships. Any type of its assembly names its entry point.</summary>
internal sealed class WorkerApplication : WebApplicationFactory<WorkerOptions>
{
    private readonly Connections _connections;

    public WorkerApplication(Connections connections)
    {
        _connections = connections;
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => _connections.Apply(builder);
}
