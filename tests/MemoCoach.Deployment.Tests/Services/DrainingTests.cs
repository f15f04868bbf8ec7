using System.Net;

namespace MemoCoach.Deployment.Tests.Services;

public sealed class DrainingTests
{
    [Fact]
    public async Task AStoppingServiceIsNotReadyButServesUntilTheDrainIsOver()
    {
        await using var service = await RunningService.StartAsync(("Shutdown:DrainSeconds", "10"));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(service.Port, "/health/ready")).StatusCode);

        var stop = service.StopAsync();

        var health = await service.GetAsync(service.Port, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("The service is stopping.", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(service.Port, "/health/live")).StatusCode);
        Assert.Equal("here", await (await service.GetAsync(service.Port, "/")).Content.ReadAsStringAsync());

        service.Time.Advance(TimeSpan.FromSeconds(10));
        await stop;
        await Assert.ThrowsAsync<HttpRequestException>(() => service.GetAsync(service.Port, "/"));
    }
}
