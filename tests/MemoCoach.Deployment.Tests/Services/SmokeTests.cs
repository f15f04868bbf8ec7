using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Services;

/// <summary>What decides whether a new version gets the traffic.</summary>
[NeedsRedis]
[NeedsPostgres]
public sealed class SmokeTests
{
    [ServerFact]
    public async Task PassesWhereEvaluationAndPageWorkAndFailsWhereOneDoesNot()
    {
        await using var stack = await Stack.StartAsync();
        var (api, web, nobody) = (stack.Address(ResourceNames.Api), stack.Address(ResourceNames.Web), new Uri($"http://127.0.0.1:{FreePort.Find()}"));

        var good = await SmokeAsync(api, web);
        Assert.True(good.ExitCode == 0, good.StandardError);
        Assert.Contains($"{api} works: ", good.StandardOutput, StringComparison.Ordinal);
        Assert.Contains($"{web} works: the first page has", good.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(1, (await SmokeAsync(nobody, web)).ExitCode);
        Assert.Equal(1, (await SmokeAsync(api, nobody)).ExitCode);
    }

    private static async Task<BufferedCommandResult> SmokeAsync(Uri api, Uri web) => await Cli.Wrap("dotnet")
        .WithArguments([Programs.Operator, "smoke", "--api", api.ToString(), "--web", web.ToString()])
        .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
}
