using System.Globalization;
using MemoCoach.LocalRunner.Running;
using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task ACrashedServiceIsStartedAgain()
    {
        var (setting, address) = RunningApp.OnFreePort("api");
        await using var app = RunningApp.Start(builder => builder.AddProbe("api").WithHttpHealthCheck("/health"), setting);
        await app.Console.FirstAsync(" is up in ");
        using var status = new StatusClient(app.StatusPort);
        var before = (int?)(await status.ReplicaAsync("api"))["processId"];

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(new Uri(address, "/crash"), null));
        await app.Console.FirstAsync("starts again in 1 s.");
        var seen = app.Console.All.Count;
        await app.Console.FirstAsync("asked, well", seen);

        var after = await status.ReplicaAsync("api");
        Assert.Equal(1, (int?)after["restarts"]);
        Assert.NotEqual(before, (int?)after["processId"]);
    }

    [Theory]
    [InlineData("0 0 0 0 0 0 0", "1 2 4 8 16 30 30")]
    [InlineData("0 0 31 0 0", "1 2 1 2 4")]
    public void WaitsLongerAfterEachCrashUntilItWasHealthyForAWhile(string healthyFor, string expected)
    {
        var backoff = new Backoff();
        var delays = healthyFor.Split(' ').Select(s => backoff.Next(TimeSpan.FromSeconds(int.Parse(s, CultureInfo.InvariantCulture))).TotalSeconds);
        Assert.Equal(expected, string.Join(' ', delays));
    }
}
