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
    /// <param name="schema">The answer's JSON schema.</param>
    /// <param name="cancellationToken">Cancelled when the evaluation is, or when the route's time is over.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">The last try failed.</exception>
    public async Task<string> AskAsync(IReadOnlyList<ChatMessage> messages, JsonElement schema, CancellationToken cancellationToken) =>
        await retry.ExecuteAsync(async token => await TryAsync(messages, schema, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<string> TryAsync(IReadOnlyList<ChatMessage> messages, JsonElement schema, CancellationToken cancellationToken)
    {
        attempt++;
        var start = time.GetTimestamp();
        try
        {
            var text = await CallAsync(messages, schema, cancellationToken).ConfigureAwait(false);
            var elapsed = ElapsedMilliseconds(start);
            LogAnswered(use.EvaluationId, endpoint.Name, endpoint.Model, attempt, elapsed);
            return text;
        }
        catch (ModelCallException failure)
        {
            var elapsed = ElapsedMilliseconds(start);
            LogFailed(use.EvaluationId, endpoint.Name, endpoint.Model, attempt, elapsed, failure.Message);
            throw;
        }
    }

    private async Task<string> CallAsync(IReadOnlyList<ChatMessage> messages, JsonElement schema, CancellationToken cancellationToken)
    {
        using var callTime = new CancellationTokenSource(TimeSpan.FromSeconds((double)use.Route.CallTimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(callTime.Token, cancellationToken);
        try
        {
            return TextOf(await client.GetResponseAsync(messages, ModelOptions.For(endpoint, schema), either.Token).ConfigureAwait(false));
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (callTime.IsCancellationRequested)
        {
            throw new ModelCallException(ModelFailure.TimedOut, $"no whole answer within {use.Route.CallTimeoutSeconds} s");
        }
        catch (Exception exception)
        {
            throw FailureClassifier.Classify(exception);
        }
    }

    private static string TextOf(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter || IsRefusal(response) ? throw new ModelCallException(ModelFailure.Filtered, "no answer is given to this request")
        : response.FinishReason == ChatFinishReason.Length ? throw new ModelCallException(ModelFailure.Truncated, "the answer reached maximumOutputTokens")
        : string.IsNullOrWhiteSpace(response.Text) ? throw new ModelCallException(ModelFailure.Empty, "the answer has no text")
        : response.Text;

    // OpenAI's refusals are answers that ended well but hold an error in place of text.
    private static bool IsRefusal(ChatResponse response) => response.Messages.Any(message => message.Contents.OfType<ErrorContent>().Any());

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

    [LoggerMessage(Level = LogLevel.Information, Message = "Evaluation {EvaluationId}: {Provider} ({Model}), attempt {Attempt}, answered in {ElapsedMilliseconds} ms.")]
    private partial void LogAnswered(Guid evaluationId, string provider, string model, int attempt, long elapsedMilliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId}: {Provider} ({Model}), attempt {Attempt}, failed after {ElapsedMilliseconds} ms: {Failure}.")]
    private partial void LogFailed(Guid evaluationId, string provider, string model, int attempt, long elapsedMilliseconds, string failure);
}
