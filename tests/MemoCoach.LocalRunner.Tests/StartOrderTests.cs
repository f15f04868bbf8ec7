using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class StartOrderTests
{
    [Fact]
    public async Task StartsAServiceOnlyWhenTheOneItWaitsForIsHealthy()
    {
        var (api, address) = RunningApp.OnFreePort("api");
        await using var app = RunningApp.Start(
            builder =>
            {
                var first = builder.AddProbe("api", "ill").WithHttpHealthCheck("/health");
                builder.AddProbe("web").WithReference(first).WaitFor(first).WithHttpHealthCheck("/health");
            },
            api, RunningApp.OnFreePort("web").Setting);
        using var status = new StatusClient(app.StatusPort);

        await app.Console.FirstAsync("asked, ill");
        Assert.Equal("Starting", (string?)(await status.ReplicaAsync("api"))["state"]);
        Assert.Equal("Waiting", (string?)(await status.ReplicaAsync("web"))["state"]);

        using var http = new HttpClient();
        await http.PostAsync(new Uri(address, "/heal"), null);
        await app.Console.FirstAsync(" is up in ");
        Assert.Equal("Running", (string?)(await status.ReplicaAsync("web"))["state"]);
    }

    [Fact]
    public async Task StartsAServiceOnlyWhenTheOneShotItWaitsForIsDone()
    {
        await using var app = RunningApp.Start(
            builder =>
            {
                var migrations = builder.AddProbe("migrations", "done");
                builder.AddProbe("api").WaitForCompletion(migrations).WithHttpHealthCheck("/health");
            },
            RunningApp.OnFreePort("migrations").Setting, RunningApp.OnFreePort("api").Setting);

        await app.Console.FirstAsync(" is up in ");
        var beforeApi = app.Console.All.TakeWhile(l => !l.StartsWith("api", StringComparison.Ordinal));
        Assert.Contains(beforeApi, l => l.Contains("work is done", StringComparison.Ordinal));
        using var status = new StatusClient(app.StatusPort);
        Assert.Equal("Finished", (string?)(await status.ReplicaAsync("migrations"))["state"]);
    }

    [Fact]
    public async Task AFailedOneShotEndsTheStartWithItsLastLines()
    {
        await using var app = RunningApp.Start(
            builder =>
            {
                var migrations = builder.AddProbe("migrations", "fail");
                builder.AddProbe("api").WaitForCompletion(migrations).WithHttpHealthCheck("/health");
            },
            RunningApp.OnFreePort("migrations").Setting, RunningApp.OnFreePort("api").Setting);

        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.Completion);

        Assert.Contains("'migrations' failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the table is locked", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Console.All, l => l.StartsWith("api", StringComparison.Ordinal));
    }
}
