using System.Diagnostics;
using System.Diagnostics.Metrics;
using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>
/// A span and the metrics of each call by OpenTelemetry's GenAI conventions (https://opentelemetry.io/docs/specs/semconv/gen-ai/). They hold names
/// and numbers: nothing of the prompt, the answer or the key, nor whose they are.
/// </summary>
internal sealed class CallTelemetry : IDisposable
{
    private static readonly double[] DurationBuckets = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
    private static readonly long[] TokenBuckets = [1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576];

    private readonly ActivitySource spans = new(LlmTelemetry.SourceName);
    private readonly Histogram<double> duration;
    private readonly Histogram<double> firstToken;
    private readonly Histogram<long> tokens;
    private readonly Counter<double> cost;
    private readonly Counter<long> errors;

    /// <summary>Makes the instruments.</summary>
    public CallTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(LlmTelemetry.SourceName);
        duration = meter.CreateHistogram(LlmTelemetry.Duration, "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBuckets });
        firstToken = meter.CreateHistogram(LlmTelemetry.FirstToken, "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBuckets });
        tokens = meter.CreateHistogram(LlmTelemetry.Tokens, "{token}", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = TokenBuckets });
        cost = meter.CreateCounter<double>(LlmTelemetry.Cost, "USD");
        errors = meter.CreateCounter<long>(LlmTelemetry.Errors, "{call}");
    }

    /// <summary>Begins a call's span.</summary>
    public Activity? Start(CallAttempt attempt)
    {
        var span = spans.StartActivity($"chat {attempt.Endpoint.Model}", ActivityKind.Client);
        foreach (var (name, value) in Tags(attempt))
        {
            span?.SetTag(name, value);
        }

        return span?.SetTag("memocoach.llm.attempt", attempt.Number);
    }

    /// <summary>Records how a call ended.</summary>
    public void Record(Activity? span, CallAttempt attempt, CallResult result)
    {
        TagList tags = [.. Tags(attempt)];
        cost.Add(result.CostMicroDollars / 1e6, tags);
        Record(tokens, result.InputTokens, "input", tags);
        Record(tokens, result.OutputTokens, "output", tags);
        if (result.FirstTokenMilliseconds is { } first)
        {
            firstToken.Record(first / 1e3, tags);
        }

        if (result.Error is { } error)
        {
            tags.Add("error.type", error);
            errors.Add(1, tags);
            span?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }

        duration.Record(result.LatencyMilliseconds / 1e3, tags);
        span?.SetTag("gen_ai.usage.input_tokens", result.InputTokens).SetTag("gen_ai.usage.output_tokens", result.OutputTokens);
    }

    public void Dispose() => spans.Dispose();

    private static void Record(Histogram<long> tokens, long? count, string type, TagList tags)
    {
        if (count is { } known)
        {
            tags.Add("gen_ai.token.type", type);
            tokens.Record(known, tags);
        }
    }

    private static KeyValuePair<string, object?>[] Tags(CallAttempt attempt) =>
    [
        new("gen_ai.operation.name", "chat"),
        new("gen_ai.provider.name", attempt.Endpoint.Provider.Protocol.ToString().ToLowerInvariant()),
        new("gen_ai.request.model", attempt.Endpoint.Model),
        new("server.address", attempt.Endpoint.Address.Host),
        new("memocoach.llm.provider", attempt.Endpoint.Name),
        new("memocoach.llm.purpose", attempt.Use.Purpose.ToString().ToLowerInvariant()),
    ];
}
