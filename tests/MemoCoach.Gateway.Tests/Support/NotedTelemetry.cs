using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MemoCoach.Core.Llm;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>Keeps every span and every measurement of model calls as text. Tests that run beside this one are heard too.</summary>
internal sealed class NotedTelemetry : IDisposable
{
    private readonly ConcurrentQueue<string> spans = new(), measurements = new();
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    public NotedTelemetry()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LlmTelemetry.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => spans.Enqueue(Written(activity)),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LlmTelemetry.SourceName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
    }

    public IReadOnlyCollection<string> Spans => spans;

    public IReadOnlyCollection<string> Measurements => measurements;

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private static string Written(Activity activity) => string.Join(
        '\n',
        [
            activity.DisplayName, activity.StatusDescription,
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Events.SelectMany(e => e.Tags).Select(tag => $"{tag.Key}={tag.Value}"),
        ]);

    private void Note(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measurements.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
}
