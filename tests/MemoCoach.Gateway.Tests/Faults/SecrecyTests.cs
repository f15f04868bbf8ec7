using System.Collections.Concurrent;
using System.Diagnostics;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class SecrecyTests
{
    [Theory]
    [EveryProtocol("good", "401", "500", "garbage", "break-schema", "cut", "html")]
    public async Task NeitherLogsNorTracesNorErrorsHoldMemoOrKey(LlmProtocol protocol, string behaviour)
    {
        var traces = new ConcurrentQueue<string>(); // tests that run beside this one are heard too
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LlmTelemetry.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(Written(activity)),
        };
        ActivitySource.AddActivityListener(listener);
        await using var model = await LoopbackModel.StartAsync(behaviour);
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Single(protocol, model.Address).WithRoute(route => route with { OfflineFallback = false });

        var error = await Record.ExceptionAsync(() => coaching.EvaluateAsync(llm));

        Assert.Equal(behaviour != "good", error is CoachUnavailableException);
        Assert.NotEmpty(traces);
        Assert.NotEmpty(coaching.Logs.Lines);
        Assert.All([.. traces, .. coaching.Logs.Lines, error?.ToString() ?? ""], text =>
        {
            Assert.DoesNotContain(TestLlm.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain("cold storage", text, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static string Written(Activity activity) => string.Join(
        '\n',
        [
            activity.DisplayName, activity.StatusDescription,
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Events.SelectMany(e => e.Tags).Select(tag => $"{tag.Key}={tag.Value}"),
        ]);
}
