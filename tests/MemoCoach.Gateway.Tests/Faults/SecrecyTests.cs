using MemoCoach.Core.Coaching;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class SecrecyTests
{
    [Theory]
    [EveryProtocol("good", "401", "500", "garbage", "break-schema", "cut", "html", "too-long", "stream-error:529")]
    public async Task NeitherLogsNorTracesNorMetricsNorRowsNorErrorsHoldMemoOrKey(LlmProtocol protocol, string behaviour)
    {
        using var telemetry = new NotedTelemetry();
        await using var model = await LoopbackModel.StartAsync(behaviour);
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Single(protocol, model.Address).WithRoute(route => route with { OfflineFallback = false });

        var error = await Record.ExceptionAsync(() => coaching.EvaluateAsync(llm, writer: Guid.CreateVersion7()));

        var cells = await coaching.CellsAsync();
        Assert.Equal(behaviour != "good", error is CoachUnavailableException);
        Assert.NotEmpty(telemetry.Spans);
        Assert.NotEmpty(telemetry.Measurements);
        Assert.NotEmpty(coaching.Logs.Lines);
        Assert.Contains($"model-of-{protocol}", cells);
        Assert.All([.. telemetry.Spans, .. telemetry.Measurements, .. coaching.Logs.Lines, .. cells, error?.ToString() ?? ""], text =>
        {
            Assert.DoesNotContain(TestLlm.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain("cold storage", text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task MeasuresCallsByTheirProviderModelAndPurpose()
    {
        using var telemetry = new NotedTelemetry();
        await using var model = await LoopbackModel.StartAsync("500,good");
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Single(LlmProtocol.OpenAI, model.Address).WithFirst(provider => provider with { Prices = TestLlm.Prices, Model = "a-model-of-its-own" });

        await coaching.EvaluateAsync(llm);

        var own = telemetry.Measurements.Where(line => line.Contains("gen_ai.request.model=a-model-of-its-own", StringComparison.Ordinal)).ToList();
        Assert.All(own, line => Assert.Contains("memocoach.llm.provider=first memocoach.llm.purpose=evaluation", line, StringComparison.Ordinal));
        Assert.Equal(
            [LlmTelemetry.Duration, LlmTelemetry.Duration, LlmTelemetry.FirstToken, LlmTelemetry.Tokens, LlmTelemetry.Tokens, LlmTelemetry.Cost, LlmTelemetry.Cost, LlmTelemetry.Errors],
            own.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Single(own, line => line.Contains("error.type=Unavailable", StringComparison.Ordinal) && line.StartsWith(LlmTelemetry.Errors, StringComparison.Ordinal));
    }
}
