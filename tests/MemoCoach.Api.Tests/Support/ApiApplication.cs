using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Support;

/// <summary>The API as it ships, on a real port of Kestrel.</summary>
internal sealed class ApiApplication : WebApplicationFactory<Program>
{
    private readonly Connections _connections;
    private readonly Action<IWebHostBuilder> _configure;

    /// <param name="connections">What it connects to.</param>
    /// <param name="configure">Settings of its own, or other services in place of some, such as a clock that a test sets.</param>
    public ApiApplication(Connections connections, Action<IWebHostBuilder>? configure = null)
    {
        _connections = connections;
        _configure = configure ?? (_ => { });
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        _connections.Apply(builder);
        // Tests sign in often and guard nothing: the cost of a real hash would only make them slow.
        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
        _configure(builder);
    }
}
