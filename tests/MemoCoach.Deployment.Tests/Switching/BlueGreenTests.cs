using MemoCoach.TestServers;
using Xunit.Abstractions;

namespace MemoCoach.Deployment.Tests.Switching;

/// <summary>The script deploy/compose/blue-green.sh under load, with a real Caddy.</summary>
[Trait("Category", "Long")]
[NeedsRedis]
[NeedsPostgres]
[NeedsProxy]
public sealed class BlueGreenTests(ITestOutputHelper output)
{
    [ServerFact]
    public async Task ASwitchLosesNoRequestAndABadVersionNeverGetsOne()
    {
        await using var site = await Site.StartAsync();
        await site.PlatformAsync("start_colour blue v1");
        await site.ProxyAsync("blue");
        using var load = new Load(site);

        await SwitchAsync(site, load, "broken", exitCode: 1, "broken does not work: it does not get ready. blue stays.", "blue");
        await SwitchAsync(site, load, "deaf", exitCode: 1, "deaf does not work: its smoke evaluation fails. blue stays.", "blue");
        await SwitchAsync(site, load, "v2", exitCode: 0, "v2 is live as green.", "green");

        output.WriteLine($"{await load.EndAsync()} requests sent, none failed.");
    }

    private static async Task SwitchAsync(Site site, Load load, string version, int exitCode, string said, string live)
    {
        var before = load.Sent;
        var result = await site.SwitchAsync(version);
        Assert.True(result.ExitCode == exitCode, result.StandardOutput + result.StandardError);
        Assert.Contains(said, result.StandardOutput + result.StandardError, StringComparison.Ordinal);
        Assert.Equal(live, site.Live);
        Assert.True(load.Sent > before);
    }
}
