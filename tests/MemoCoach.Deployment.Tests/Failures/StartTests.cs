using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;

namespace MemoCoach.Deployment.Tests.Failures;

/// <summary>A service with a setting that is missing or wrong does not start, and says so in one line.</summary>
public sealed class StartTests
{
    private const int Unusable = 78;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, string?> s_good = new()
    {
        ["ConnectionStrings__memocoach"] = "Host=127.0.0.1;Port=1;Database=memocoach",
        ["ConnectionStrings__cache"] = "127.0.0.1:1",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
    };

    [Theory]
    [InlineData(ResourceNames.Api, "ConnectionStrings__memocoach", "", "ConnectionStrings:memocoach is not set.")]
    [InlineData(ResourceNames.Worker, "ConnectionStrings__memocoach", "Host=postgres;Pasword=hunter2", "ConnectionStrings:memocoach cannot be read")]
    [InlineData(ResourceNames.Api, "ConnectionStrings__memocoach", "Data Sauce=memo.db", "ConnectionStrings:memocoach cannot be read")]
    [InlineData(ResourceNames.Web, "ConnectionStrings__cache", "", "ConnectionStrings:cache is not set.")]
    [InlineData(ResourceNames.Web, "ConnectionStrings__cache", "cache:6379,pasword=hunter2", "ConnectionStrings:cache cannot be read")]
    [InlineData(ResourceNames.Web, "ConnectionStrings__cache_FILE", "/run/secrets/nothing", "ConnectionStrings__cache_FILE names /run/secrets/nothing")]
    [InlineData(ResourceNames.Worker, "Worker__Concurrency", "0", "Worker:Concurrency")]
    [InlineData(ResourceNames.Api, "Shutdown__DrainSeconds", "soon", "Shutdown:DrainSeconds")]
    [InlineData(ResourceNames.Web, "MEMOCOACH_TRUSTED_PROXIES", "everybody", "MEMOCOACH_TRUSTED_PROXIES: 'everybody' is no network.")]
    public async Task AWrongSettingIsNamedInOneLine(string service, string setting, string value, string said) =>
        AssertNamed(await RunAsync(service, (setting, value)), said);

    [Fact]
    public async Task AFolderWithoutDocumentsIsNamedInTheLastLine()
    {
        var result = await RunAsync(ResourceNames.Api, ("Configuration__Directory", "/nowhere"));
        Assert.Equal(Unusable, result.ExitCode);
        Assert.StartsWith("/nowhere:1:1: There is no configuration folder", Lines(result.StandardError)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortThatIsTakenIsNamedInTheLastLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var result = await RunAsync(ResourceNames.Web, ("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));
        Assert.Equal(Unusable, result.ExitCode);
        Assert.Contains("address already in use. Set ASPNETCORE_HTTP_PORTS", Lines(result.StandardError)[^1], StringComparison.Ordinal);
    }

    private static void AssertNamed(BufferedCommandResult result, string said)
    {
        Assert.Equal(Unusable, result.ExitCode);
        Assert.Contains(said, Assert.Single(Lines(result.StandardError)), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.StandardOutput + result.StandardError, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<BufferedCommandResult> RunAsync(string service, (string Name, string Value) setting)
    {
        using var end = new CancellationTokenSource(s_patience);
        return await Cli.Wrap("dotnet").WithArguments([Programs.Of(service), "--contentRoot", Programs.Folder(service)])
            .WithEnvironmentVariables(new Dictionary<string, string?>(s_good) { [setting.Name] = setting.Value })
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(end.Token);
    }
}
