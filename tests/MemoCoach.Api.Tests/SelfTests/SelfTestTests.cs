extern alias models;

using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;
using models::MemoCoach.LoopbackModels;

namespace MemoCoach.Api.Tests.SelfTests;

/// <summary>The button that tries every part: green where it works, red with the right sentence where it does not.</summary>
public sealed class SelfTestTests : IAsyncLifetime
{
    private const string Nowhere = "127.0.0.1:1";
    private readonly CoachSystem _system = new();
    private HttpClient _admin = default!;

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        _admin = await _system.AdminAsync();
    }

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task EveryPartThatWorksPasses()
    {
        _system.StartWorker();

        var results = await RunAsync(_admin);

        Assert.DoesNotContain(results, result => result.Outcome == SelfTestOutcome.Failed);
        Assert.Equal(
            [SelfTestPart.Database, SelfTestPart.Cache, SelfTestPart.Queue, SelfTestPart.Worker, SelfTestPart.Clock, SelfTestPart.Disk, SelfTestPart.Logging],
            results.Where(result => result.Outcome == SelfTestOutcome.Passed).Select(result => result.Part).Distinct().Order());
        Assert.All(Of(results, SelfTestPart.Provider), provider => Assert.Equal((SelfTestOutcome.Skipped, SelfTestFault.NotSetUp), (provider.Outcome, provider.Fault)));
        var health = (await _admin.GetFromJsonAsync<SystemHealth>("/api/v1/admin/health"))!;
        Assert.Superset(new HashSet<string> { "memocoach", "cache" }, health.Dependencies.Where(dependency => dependency.IsWell).Select(dependency => dependency.Name).ToHashSet());
    }

    [Fact]
    public async Task WithoutAWorkerOnlyTheWorkerFailsAndItsJobIsTakenOutAgain()
    {
        var results = await RunAsync(_admin);

        AssertFailed(SelfTestFault.WorkerSilent, "No worker took a job. Start one", Assert.Single(results, Failed));
        await using var scope = _system.Look();
        Assert.Equal(0, (await scope.ServiceProvider.GetRequiredService<JobQueue>().CountAsync(CancellationToken.None)).Ready);
    }

    [Fact]
    public async Task APausedQueueIsNamed()
    {
        await _admin.PostAsync("/api/v1/admin/queue/pause", null);

        AssertFailed(SelfTestFault.QueuePaused, "The queue is paused", Assert.Single(await RunAsync(_admin), result => result.Part == SelfTestPart.Queue));
    }

    [Fact]
    public async Task WithoutRedisWhatNeedsItFailsAndTheRestPasses()
    {
        using var replica = Replica(("ConnectionStrings:cache", $"{Nowhere},abortConnect=false,connectTimeout=100"));

        var results = await RunAsync(replica);

        AssertFailed(SelfTestFault.CacheAway, "Redis does not answer", Assert.Single(results, result => result.Part == SelfTestPart.Cache));
        AssertFailed(SelfTestFault.CacheAway, "Redis does not answer", Assert.Single(results, result => result.Part == SelfTestPart.Queue));
        Assert.Equal(SelfTestOutcome.Passed, Assert.Single(results, result => result.Part == SelfTestPart.Database).Outcome);
    }

    [Fact]
    public async Task EachProviderIsAskedForItsModel()
    {
        await using var model = await LoopbackModel.StartAsync(key: "right");
        using var replica = Replica(
            ("ANTHROPIC_API_KEY", "right"), ("ANTHROPIC_BASE_URL", $"{model.Address}"), ("ANTHROPIC_MODEL", "loopback"),
            ("OPENAI_API_KEY", "right"), ("OPENAI_BASE_URL", $"{model.Address}v1"), ("OPENAI_MODEL", "loopback"),
            ("OLLAMA_HOST", $"{model.Address}"), ("OLLAMA_MODEL", "loopback"));

        var results = Of(await RunAsync(replica), SelfTestPart.Provider);

        Assert.Equal(
            ["anthropic (env:ANTHROPIC_API_KEY): Passed", "ollama: Passed", "openai (env:OPENAI_API_KEY): Passed"],
            results.Select(result => $"{result.Subject}: {result.Outcome}").Order(StringComparer.Ordinal));
        Assert.All(results, result => Assert.Equal("loopback", result.Detail));
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task ADeadProviderAWrongKeyAndAnUnknownModelAreToldApart()
    {
        await using var model = await LoopbackModel.StartAsync(key: "right");
        using var replica = Replica(
            ("ANTHROPIC_API_KEY", "right"), ("ANTHROPIC_BASE_URL", $"{model.Address}"), ("ANTHROPIC_MODEL", "other"),
            ("OPENAI_API_KEY", "wrong"), ("OPENAI_BASE_URL", $"{model.Address}v1"),
            ("OLLAMA_HOST", Nowhere));

        var results = Of(await RunAsync(replica), SelfTestPart.Provider).ToDictionary(result => result.Subject!.Split(' ')[0]);

        AssertFailed(SelfTestFault.ModelUnknown, "does not know the model", results["anthropic"]);
        AssertFailed(SelfTestFault.KeyRefused, "refuses the key", results["openai"]);
        AssertFailed(SelfTestFault.ProviderAway, "does not answer", results["ollama"]);
        Assert.DoesNotContain(results.Values, result => $"{result}".Contains("wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACollectorThatNobodyStartedIsNamed()
    {
        using var replica = Replica(("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://{Nowhere}"));

        AssertFailed(SelfTestFault.CollectorAway, "Nobody listens", Of(await RunAsync(replica), SelfTestPart.Logging).Single(result => result.Subject == Nowhere));
    }

    private static bool Failed(SelfTestResult result) => result.Outcome == SelfTestOutcome.Failed;

    private static void AssertFailed(SelfTestFault fault, string advice, SelfTestResult result)
    {
        Assert.Equal((SelfTestOutcome.Failed, fault), (result.Outcome, result.Fault));
        Assert.Contains(advice, result.Advice, StringComparison.Ordinal);
    }

    private static List<SelfTestResult> Of(IEnumerable<SelfTestResult> results, SelfTestPart part) => [.. results.Where(result => result.Part == part)];

    private static async Task<IReadOnlyList<SelfTestResult>> RunAsync(HttpClient admin)
    {
        using var answer = await admin.PostAsync("/api/v1/admin/self-tests", null);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<IReadOnlyList<SelfTestResult>>())!;
    }

    /// <summary>Another API on the same database, with settings of its own; the administrator is signed in there too.</summary>
    private HttpClient Replica(params (string Name, string Value)[] settings)
    {
        var replica = _system.StartReplica(host => settings.ToList().ForEach(setting => host.UseSetting(setting.Name, setting.Value)));
        replica.DefaultRequestHeaders.Authorization = _admin.DefaultRequestHeaders.Authorization;
        return replica;
    }
}
