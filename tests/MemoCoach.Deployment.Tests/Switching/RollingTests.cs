using MemoCoach.TestServers;
using Xunit.Abstractions;

namespace MemoCoach.Deployment.Tests.Switching;

/// <summary>Two replicas of each service, replaced one after the other under load, with a real Caddy.</summary>
[Trait("Category", "Long")]
[NeedsRedis]
[NeedsPostgres]
[NeedsProxy]
public sealed class RollingTests(ITestOutputHelper output)
{
    private static readonly string[] s_replicas = ["blue", "green"];

    [ServerFact]
    public async Task ReplacingEveryReplicaLosesNoRequest()
    {
        await using var site = await Site.StartAsync();
        var running = await Task.WhenAll(Site.Services.Select(service => StartAsync(site, service)));
        await site.ProxyAsync(s_replicas);
        using var load = new Load(site);

        var replaced = await Task.WhenAll(running.Select(service => ReplaceAsync(site, service)));

        var sent = await load.EndAsync();
        foreach (var replica in replaced.SelectMany(service => service.Replicas))
        {
            Assert.Equal(0, await replica.StopAsync());
            await replica.DisposeAsync();
        }

        output.WriteLine($"{sent} requests sent, none failed.");
    }

    private static async Task<(string Service, ServerProcess[] Replicas)> StartAsync(Site site, string service) =>
        (service, await Task.WhenAll(s_replicas.Select(which => site.ReplicaAsync(which, service))));

    /// <summary>As a platform does: the next one goes when the new one is ready.</summary>
    private static async Task<(string Service, ServerProcess[] Replicas)> ReplaceAsync(Site site, (string Service, ServerProcess[] Replicas) running)
    {
        var (service, replicas) = running;
        for (var index = 0; index < replicas.Length; index++)
        {
            Assert.Equal(0, await replicas[index].StopAsync());
            await replicas[index].DisposeAsync();
            replicas[index] = await site.ReplicaAsync(s_replicas[index], service);
        }

        return (service, replicas);
    }
}
