using System.Net;
using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class StatusPageTests
{
    [Fact]
    public async Task ShowsResourcesAndTheirLogsToThisMachineOnly()
    {
        await using var app = RunningApp.Start(builder => builder.AddProbe("web").WithHttpHealthCheck("/health"), RunningApp.OnFreePort("web").Setting);
        await app.Console.FirstAsync(" is up in ");
        using var status = new StatusClient(app.StatusPort);

        using var page = await status.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains(page.Headers.GetValues("Content-Security-Policy"), v => v.StartsWith("default-src 'self';", StringComparison.Ordinal));
        Assert.Contains("asked, well", await status.Http.GetStringAsync(new Uri("/api/logs/web", UriKind.Relative)), StringComparison.Ordinal);

        using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/logs/web", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var refused = await status.Http.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("/status.css", "text/css")]
    [InlineData("/status.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task CarriesItsOwnAssets(string path, string type)
    {
        await using var app = RunningApp.Start(_ => { });
        await app.Console.FirstAsync(" is up in ");
        using var status = new StatusClient(app.StatusPort);

        using var asset = await status.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(type, asset.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(0, asset.Content.Headers.ContentLength);
    }
}
