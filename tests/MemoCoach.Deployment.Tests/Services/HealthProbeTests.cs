using MemoCoach.ServiceDefaults;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Services;

public sealed class HealthProbeTests
{
    [Theory]
    [InlineData("8080;9464", null, 8080)]
    [InlineData("8080", "5000", 5000)]
    [InlineData(null, null, 8080)]
    public void AsksWhereTheServiceListens(string? asp, string? plain, int port) =>
        Assert.Equal(port, HealthProbe.Port(name => name == "HTTP_PORTS" ? plain : asp));

    [Fact]
    public async Task IsContentWithAReadyService()
    {
        await using var service = await RunningService.StartAsync();
        Assert.Equal(0, await HealthProbe.AskAsync(service.Port));
    }

    [Fact]
    public async Task IsNotContentWithSilence() => Assert.Equal(1, await HealthProbe.AskAsync(FreePort.Find()));

    [Fact]
    public async Task IsNotContentWithAServiceThatStops()
    {
        await using var service = await RunningService.StartAsync(("Shutdown:DrainSeconds", "10"));
        var stop = service.StopAsync();
        Assert.Equal(1, await HealthProbe.AskAsync(service.Port));
        service.Time.Advance(TimeSpan.FromSeconds(10));
        await stop;
    }
}
