using System.Diagnostics;
using CliWrap;
using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class StopTests
{
    [Fact]
    public async Task KillingTheAppHostEndsEveryService()
    {
        using var example = ExampleApp.Start();
        var children = await example.ChildrenAsync();
        Assert.Equal(5, children.Count);

        example.Process.Kill(entireProcessTree: false);

        await EndAsync(children);
    }

    [Fact]
    public async Task SigtermStopsEveryServiceAndEndsWithZero()
    {
        using var example = ExampleApp.Start();
        var children = await example.ChildrenAsync();

        await Cli.Wrap("sh").WithArguments(["-c", $"kill -TERM {example.Process.Id}"]).ExecuteAsync();

        await EndAsync([.. children, example.Process]);
        Assert.Equal(0, example.Process.ExitCode);
    }

    [Fact]
    public async Task KillingDotnetRunEndsTheAppHostAndEveryService()
    {
        using var example = ExampleApp.StartByDotnetRun();
        var children = await example.ChildrenAsync();

        example.Process.Kill(entireProcessTree: false);

        // The SDK's process counts as ended when its output ends, which the AppHost shares.
        await EndAsync([.. children, example.Process]);
    }

    private static async Task EndAsync(IReadOnlyList<Process> processes)
    {
        var ended = Task.WhenAll(processes.Select(p => p.WaitForExitAsync())).ContinueWith(_ => true, TaskScheduler.Default);
        Assert.True(await Patience.OrAsync(ended, () => $"Still there: {string.Join(", ", processes.Where(p => !p.HasExited).Select(p => p.Id))}"));
    }
}
