using MemoCoach.ServiceDefaults;
using MemoCoach.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Deployment.Tests.Services;

/// <summary>A service with nothing but the defaults, on a port for requests and one for metrics.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private RunningService(WebApplication app) => _app = app;

    public int Port { get; private init; }

    public int MetricsPort { get; private init; }

    public FakeTimeProvider Time { get; private init; } = new();

    public static async Task<RunningService> StartAsync(params (string Key, string Value)[] settings)
    {
        var (port, metrics, time) = (FreePort.Find(), FreePort.Find(), new FakeTimeProvider());
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Append(("Metrics:Port", $"{metrics}")).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}", $"http://127.0.0.1:{metrics}");
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.AddServiceDefaults();
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapGet("/", () => "here");
        await app.StartAsync();
        return new(app) { Port = port, MetricsPort = metrics, Time = time };
    }

    /// <summary>Stops as at a signal.</summary>
    public Task StopAsync() => _app.StopAsync();

    public Task<HttpResponseMessage> GetAsync(int port, string path, string? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        request.Headers.Host = host;
        return _http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
