using System.Net;

namespace MemoCoach.Deployment.Tests.Services;

public sealed class MetricsEndpointTests
{
    [Fact]
    public async Task PrometheusFindsMetricsOnTheirOwnPort()
    {
        await using var service = await RunningService.StartAsync();
        await service.GetAsync(service.Port, "/");
        var metrics = await (await service.GetAsync(service.MetricsPort, "/metrics")).Content.ReadAsStringAsync();
        Assert.Contains("http_server_request_duration_seconds_count", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverReachesThePagesDoesNotReachTheMetrics()
    {
        await using var service = await RunningService.StartAsync();
        var pretended = $"127.0.0.1:{service.MetricsPort}";
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(service.Port, "/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(service.Port, "/metrics", pretended)).StatusCode);
    }
}
