using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

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

        await using var bare = await StartPageWithoutScriptAsync();
        var silent = await SmokeAsync(api, new Uri(bare.Urls.Single()));
        Assert.Equal(1, silent.ExitCode);
        Assert.Contains("the first page asks for gone.js, which answers with 404", silent.StandardOutput, StringComparison.Ordinal);
    }

    /// <summary>It looks well and answers to nothing.</summary>
    private static async Task<WebApplication> StartPageWithoutScriptAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<html><body><script src=\"gone.js\"></script></body></html>", "text/html"));
        await app.StartAsync();
        return app;
    }

    private static async Task<BufferedCommandResult> SmokeAsync(Uri api, Uri web) => await Cli.Wrap("dotnet")
        .WithArguments([Programs.Operator, "smoke", "--api", api.ToString(), "--web", web.ToString()])
        .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
}
