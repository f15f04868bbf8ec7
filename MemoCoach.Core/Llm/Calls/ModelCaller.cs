using System.Text.Json;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>Calls one provider, again if need be: the only retry loop around a model.</summary>
internal sealed partial class ModelCaller(
    IChatClient client, ModelEndpoint endpoint, ModelUse use, RouteClock clock, TimeProvider time, ILogger logger)
{
    // A longer wait would be the next providers' time.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline<string> retry = BuildRetry(use.Route, clock, time);
    private int attempt;

    /// <summary>Asks the model.</summary>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="schema">The answer's JSON schema, if it has one.</param>
    /// <param name="cancellationToken">Cancelled by the caller, or when the route's time is over.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">The last try failed.</exception>
    public async Task<string> AskAsync(IReadOnlyList<ChatMessage> messages, JsonElement? schema, CancellationToken cancellationToken) =>
        await retry.ExecuteAsync(async token => await TryAsync(messages, schema, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<string> TryAsync(IReadOnlyList<ChatMessage> messages, JsonElement? schema, CancellationToken cancellationToken)
    {
        attempt++;
        var start = time.GetTimestamp();
        try
        {
            var text = await new ModelCall(client, endpoint, use, time).ReadAsync(messages, schema, cancellationToken).ConfigureAwait(false);
            var elapsed = ElapsedMilliseconds(start);
            LogAnswered(use.Purpose, use.SubjectId, endpoint.Name, endpoint.Model, attempt, elapsed);
            return text;
        }
        catch (ModelCallException failure)
        {
            var elapsed = ElapsedMilliseconds(start);
            LogFailed(use.Purpose, use.SubjectId, endpoint.Name, endpoint.Model, attempt, elapsed, failure.Message);
            throw;
        }
    }

    private static ResiliencePipeline<string> BuildRetry(LlmRoute route, RouteClock clock, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<string> { TimeProvider = time };
        if (route.AttemptsPerProvider > 1)
        {
            builder.AddRetry(new RetryStrategyOptions<string>
            {
                MaxRetryAttempts = route.AttemptsPerProvider - 1,
                MaxDelay = LongestDelay,
                Delay = TimeSpan.FromMilliseconds(route.RetryDelayMilliseconds),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => new(args.Outcome.Exception is ModelCallException failure && IsWorthAnotherTry(failure, clock)),
                DelayGenerator = args => new((args.Outcome.Exception as ModelCallException)?.RetryAfter),
            });
        }

        return builder.Build();
    }

    private static bool IsWorthAnotherTry(ModelCallException failure, RouteClock clock) =>
        failure.Failure.IsTransient() && (failure.RetryAfter ?? TimeSpan.Zero) < clock.Remaining;

    private long ElapsedMilliseconds(long start) => (long)time.GetElapsedTime(start).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Purpose} {SubjectId}: {Provider} ({Model}), attempt {Attempt}, answered in {ElapsedMilliseconds} ms.")]
    private partial void LogAnswered(ModelPurpose purpose, Guid subjectId, string provider, string model, int attempt, long elapsedMilliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose} {SubjectId}: {Provider} ({Model}), attempt {Attempt}, failed after {ElapsedMilliseconds} ms: {Failure}.")]
    private partial void LogFailed(ModelPurpose purpose, Guid subjectId, string provider, string model, int attempt, long elapsedMilliseconds, string failure);
}
