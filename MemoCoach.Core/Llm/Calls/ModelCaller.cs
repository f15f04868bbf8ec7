using System.Text.Json;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>Calls one provider, again if need be: the only retry loop around a model.</summary>
internal sealed class ModelCaller
{
    private readonly CallRunner runner;
    private readonly ModelEndpoint endpoint;
    private readonly ModelUse use;
    private readonly RouteClock clock;
    private readonly Func<IReadOnlyList<ApiKey>> keys;
    private readonly HashSet<ApiKey> refused = [];
    private readonly ResiliencePipeline<string> retry;
    private int attempt;
    private int failures;

    /// <summary>Prepares the calls of one conversation.</summary>
    /// <param name="runner">Does one try.</param>
    /// <param name="endpoint">The provider.</param>
    /// <param name="keys">Its keys as they are now: one may be replaced while a call is under way.</param>
    /// <param name="use">What for.</param>
    /// <param name="clock">The route's time.</param>
    /// <param name="time">The clock of the pauses between tries.</param>
    public ModelCaller(CallRunner runner, ModelEndpoint endpoint, Func<IReadOnlyList<ApiKey>> keys, ModelUse use, RouteClock clock, TimeProvider time)
    {
        (this.runner, this.endpoint, this.keys, this.use, this.clock) = (runner, endpoint, keys, use, clock);
        retry = BuildRetry(time);
    }

    /// <summary>Asks the model.</summary>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="schema">The answer's JSON schema, if it has one.</param>
    /// <param name="cancellationToken">Cancelled by the caller, or when the route's time is over.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">The last try failed.</exception>
    public async Task<string> AskAsync(IReadOnlyList<ChatMessage> messages, JsonElement? schema, CancellationToken cancellationToken)
    {
        failures = 0;
        return await retry.ExecuteAsync(
            async token => await runner.RunAsync(new(endpoint, use, ++attempt, refused), new(messages, schema), token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    private ResiliencePipeline<string> BuildRetry(TimeProvider time) => new ResiliencePipelineBuilder<string> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<string>
        {
            MaxRetryAttempts = use.Route.AttemptsPerProvider + keys().Count, // IsWorthAnotherTry ends it
            MaxDelay = TimeSpan.FromSeconds((double)Math.Max(use.Route.PermitTimeoutSeconds, 1)),
            Delay = TimeSpan.FromMilliseconds(use.Route.RetryDelayMilliseconds),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = args => new(args.Outcome.Exception is ModelCallException failure && IsWorthAnotherTry(failure)),
            DelayGenerator = args => new(args.Outcome.Exception is ModelCallException failure ? DelayAfter(failure) : null),
        })
        .Build();

    private bool IsWorthAnotherTry(ModelCallException failure)
    {
        if (failure is { Failure: ModelFailure.KeyRefused, Key: { } key })
        {
            refused.Add(key);
        }

        if (HasAnotherKey(failure))
        {
            return true;
        }

        failures++;
        return failures < use.Route.AttemptsPerProvider && failure.Failure.IsTransient() && DelayAfter(failure).GetValueOrDefault() < LongestDelay;
    }

    // A key's refusal says nothing about the others.
    private bool HasAnotherKey(ModelCallException failure) =>
        failure.Failure is ModelFailure.KeyRefused or ModelFailure.RateLimited
        && keys() is var known && attempt < use.Route.AttemptsPerProvider + known.Count && known.Any(key => key != failure.Key && !refused.Contains(key));

    private TimeSpan? DelayAfter(ModelCallException failure) =>
        HasAnotherKey(failure) ? TimeSpan.Zero
        : failure.Failure == ModelFailure.RateLimited ? failure.Pause
        : failure.RetryAfter;

    private TimeSpan LongestDelay => TimeSpan.FromSeconds(Math.Min((double)use.Route.PermitTimeoutSeconds, clock.Remaining.TotalSeconds));
}
