using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Permits;

public sealed class KeyTests : IDisposable
{
    private readonly DirectoryInfo secrets = Directory.CreateTempSubdirectory("memocoach-secrets-");

    [Theory]
    [InlineData(LlmProtocol.Anthropic, "401")]
    [InlineData(LlmProtocol.Anthropic, "403")]
    [InlineData(LlmProtocol.Anthropic, "429:3600")]
    [InlineData(LlmProtocol.OpenAI, "401")]
    [InlineData(LlmProtocol.OpenAI, "quota")]
    [InlineData(LlmProtocol.OpenAI, "429:3600")]
    public async Task AKeyThatIsRefusedOrLimitedPausesAloneAndAnotherAnswersAtOnce(LlmProtocol protocol, string fault)
    {
        await using var model = await LoopbackModel.StartAsync();
        model.BehaveTo("a", fault);
        await using var coaching = new Support.Coaching(("KEY_A", "a"), ("KEY_B", "b"));
        var llm = With(TestLlm.Single(protocol, model.Address), "env:KEY_A", "env:KEY_B").WithRoute(route => route with { AttemptsPerProvider = 1 });

        for (var evaluation = 0; evaluation < 8; evaluation++)
        {
            Assert.Equal("first", (await coaching.EvaluateAsync(llm)).Coach.Provider);
        }

        // Keys are taken in no particular order, so the bad one is tried at most once before its pause.
        Assert.InRange(model.Requests.Count(request => request.Key == "a"), 0, 1);
        Assert.Equal(8, model.Requests.Count(request => request.Key == "b"));
    }

    [Fact]
    public async Task AKeyFileReplacedWhileRunningCountsAtOnceAndNoEvaluationFails()
    {
        await using var model = await LoopbackModel.StartAsync(key: "old");
        await using var coaching = new Support.Coaching(("Secrets:Directory", secrets.FullName));
        var llm = With(TestLlm.Single(LlmProtocol.OpenAI, model.Address), "file:openai");
        Write("openai", "old\n");

        var before = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => coaching.EvaluateAsync(llm)));
        Write("openai", "new\n");
        model.Key = "new";
        var after = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => coaching.EvaluateAsync(llm)));

        Assert.All([.. before, .. after], assessment => Assert.Equal("first", assessment.Coach.Provider));
        Assert.Equal(["new", "old"], model.Requests.Select(request => request.Key).Distinct().Order());
    }

    [Fact]
    public async Task AKeyThatIsReplacedWhileItsEvaluationsRunFailsNone()
    {
        await using var model = await LoopbackModel.StartAsync(key: "key-0");
        await using var coaching = new Support.Coaching(("Secrets:Directory", secrets.FullName));
        var llm = With(TestLlm.Single(LlmProtocol.Anthropic, model.Address), "file:one", "file:two");
        Write("one", "key-0");
        Write("two", "key-0");

        var evaluations = Enumerable.Range(0, 60).Select(_ => Task.Run(() => coaching.EvaluateAsync(llm))).ToList();
        await model.FirstRequest;
        Write("two", "key-1");
        model.Key = "key-1";
        Write("one", "key-1");

        Assert.All(await Task.WhenAll(evaluations), assessment => Assert.NotEmpty(assessment.Criteria));
        Assert.Equal("first", (await coaching.EvaluateAsync(llm)).Coach.Provider);
        Assert.Equal("key-1", model.Requests[^1].Key);
    }

    [Theory]
    [InlineData(LlmProtocol.Anthropic)]
    [InlineData(LlmProtocol.OpenAI)]
    public async Task CallsUnderWayWhenTheOnlyKeyIsReplacedAreMadeAgainWithTheNewOne(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync("slow:50");
        await using var coaching = new Support.Coaching(("Secrets:Directory", secrets.FullName));
        var llm = With(TestLlm.Single(protocol, model.Address), "file:only").WithFirst(provider => provider with { Limits = new() { Concurrency = 5 } })
            .WithRoute(route => route with { PermitTimeoutSeconds = 30, CallTimeoutSeconds = 30, TotalTimeoutSeconds = 60 });
        Write("only", "old");

        var evaluations = Enumerable.Range(0, 60).Select(_ => Task.Run(() => coaching.EvaluateAsync(llm))).ToList();
        await model.FirstRequest;
        Write("only", "new");
        model.BehaveTo("old", "401");

        Assert.All(await Task.WhenAll(evaluations), assessment => Assert.Equal("first", assessment.Coach.Provider));
        Assert.Equal("first", (await coaching.EvaluateAsync(llm)).Coach.Provider);
        Assert.Equal("new", model.Requests[^1].Key);
    }

    [Fact]
    public async Task AFileThatLeadsOutOfTheDirectoryIsNoKey()
    {
        var outside = Path.GetTempFileName();
        await File.WriteAllTextAsync(outside, "stolen");
        File.CreateSymbolicLink(Path.Combine(secrets.FullName, "link"), outside);
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching(("Secrets:Directory", secrets.FullName));

        var assessment = await coaching.EvaluateAsync(With(TestLlm.Single(LlmProtocol.OpenAI, model.Address), "file:link"));

        Assert.True(assessment.Coach.Offline);
        Assert.Empty(model.Requests);
        File.Delete(outside);
    }

    [Fact]
    public async Task AMountedSecretIsFoundThroughItsLinks()
    {
        secrets.CreateSubdirectory("..2026");
        Write("..2026/openai", "mounted");
        File.CreateSymbolicLink(Path.Combine(secrets.FullName, "..data"), "..2026");
        File.CreateSymbolicLink(Path.Combine(secrets.FullName, "openai"), "..data/openai");
        await using var model = await LoopbackModel.StartAsync(key: "mounted");
        await using var coaching = new Support.Coaching(("Secrets:Directory", secrets.FullName));

        var assessment = await coaching.EvaluateAsync(With(TestLlm.Single(LlmProtocol.OpenAI, model.Address), "file:openai"));

        Assert.False(assessment.Coach.Offline);
    }

    public void Dispose() => secrets.Delete(recursive: true);

    private static LlmConfiguration With(LlmConfiguration llm, params string[] keys) => llm.WithFirst(provider => provider with { Keys = keys });

    // As a person or a secret's mount does it: whole or not at all.
    private void Write(string name, string key)
    {
        var file = Path.Combine(secrets.FullName, name);
        File.WriteAllText($"{file}.new", key);
        File.Move($"{file}.new", file, overwrite: true);
    }
}
