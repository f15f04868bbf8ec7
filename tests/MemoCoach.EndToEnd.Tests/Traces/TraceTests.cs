using MemoCoach.Contracts;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Traces;

public sealed class TraceTests
{
    /// <summary>From the click in the browser over page, API and queue to the worker's call of the model.</summary>
    [BrowserFact]
    public async Task OneTraceLeadsFromTheClickToTheModel()
    {
        await using var collector = await TelemetryCollector.StartAsync();
        await using var model = await LoopbackModel.StartAsync();
        await using var product = await Product.StartAsync(
            ("OLLAMA_HOST", model.Address.Authority),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(product.Web);
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);

        var path = await collector.WaitForAsync(spans => spans
            .Where(span => span.Service == ResourceNames.Worker && span.Name.StartsWith("chat ", StringComparison.Ordinal))
            .Select(span => PathTo(span, spans))
            .FirstOrDefault(path => path[0].Parent.Length == 0));

        Assert.Equal([ResourceNames.Web, ResourceNames.Api, ResourceNames.Worker], path.Select(span => span.Service).Distinct());
        Assert.Contains(path, span => span.Name == "job evaluation");
        Assert.Contains(path, span => span.Service == ResourceNames.Web && span.Name.StartsWith("Event ", StringComparison.Ordinal));
        Assert.Single(path.Select(span => span.Trace).Distinct());
    }

    /// <summary>The span and those it is part of, the outermost first, as far as they have arrived.</summary>
    private static List<ReceivedSpan> PathTo(ReceivedSpan span, IReadOnlyCollection<ReceivedSpan> spans)
    {
        var path = new List<ReceivedSpan> { span };
        while (spans.FirstOrDefault(outer => outer.Id == path[0].Parent) is { } outer)
        {
            path.Insert(0, outer);
        }

        return path;
    }
}
