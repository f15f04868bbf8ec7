using System.Text;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>One call of one provider. Always streamed, so that a provider that stalls or breaks off is noticed at once.</summary>
internal sealed class ModelCall(IChatClient client, LlmProvider provider, ModelUse use, TimeProvider time)
{
    private readonly StringBuilder text = new();
    private long? start;
    private ChatFinishReason? end;
    private bool isAnswered;
    private bool isRefused;

    /// <summary>The answer as far as it came.</summary>
    public string Text => text.ToString();

    /// <summary>Whether the provider was called.</summary>
    public bool HasBegun => start is not null;

    /// <summary>Whether the whole answer was read.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What it failed by; null while it runs, when it went well, and when its caller stopped it.</summary>
    public ModelCallException? Failure { get; private set; }

    /// <summary>What the provider says that it took; null until it says so.</summary>
    public UsageDetails? Usage { get; private set; }

    /// <summary>Tokens of prompt and answer together, if the provider says so.</summary>
    public long? Tokens => Usage is null ? null : (Usage.InputTokenCount ?? 0) + (Usage.OutputTokenCount ?? 0);

    /// <summary>Whether the provider refused it before it began an answer, so that there is nothing to pay for.</summary>
    public bool IsUnbilled => !isAnswered && Failure?.Failure
        is ModelFailure.Unreachable or ModelFailure.RateLimited or ModelFailure.Unavailable
        or ModelFailure.KeyRefused or ModelFailure.RequestRefused or ModelFailure.ContextTooLong;

    /// <summary>Milliseconds since the call began.</summary>
    public long ElapsedMilliseconds => start is { } began ? (long)time.GetElapsedTime(began).TotalMilliseconds : 0;

    /// <summary>Milliseconds until the first piece of the answer; null if there was none.</summary>
    public long? FirstTokenMilliseconds { get; private set; }

    /// <summary>Reads the whole answer.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">There is no such answer.</exception>
    public async Task<string> ReadAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        using var watch = new CallWatch(use.Route, time, cancellationToken);
        start = time.GetTimestamp();
        try
        {
            CallEnd.Token = watch.Token;
            use.Sink?.Begin();
            await foreach (var update in client.GetStreamingResponseAsync(prompt.Messages, ModelOptions.For(provider, prompt.Schema), watch.Token).ConfigureAwait(false))
            {
                Take(update, watch);
            }

            return Whole();
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (watch.Passed is { } limit)
        {
            throw Failure = new ModelCallException(ModelFailure.TimedOut, limit);
        }
        catch (Exception exception)
        {
            throw Failure = FailureClassifier.Classify(exception);
        }
    }

    private void Take(ChatResponseUpdate update, CallWatch watch)
    {
        isAnswered = true;
        end = update.FinishReason ?? end;
        Usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? Usage;
        // OpenAI's refusals end well; only the library's own type tells them from an answer without text.
        isRefused |= update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 };
        if (update.Contents.Any(content => content is TextContent or TextReasoningContent))
        {
            FirstTokenMilliseconds ??= ElapsedMilliseconds;
            watch.Heard();
        }

        if (update.Text.Length > 0)
        {
            text.Append(update.Text);
            use.Sink?.Add(update.Text);
        }
    }

    private string Whole()
    {
        var whole = isRefused || end == ChatFinishReason.ContentFilter ? throw new ModelCallException(ModelFailure.Filtered, "no answer is given to this request")
            : end is null ? throw new ModelCallException(ModelFailure.Broken, "the answer ended without the provider's end marker")
            : end == ChatFinishReason.Length ? throw new ModelCallException(ModelFailure.Truncated, "the answer reached maximumOutputTokens")
            : Text;
        IsWhole = !string.IsNullOrWhiteSpace(whole);
        return IsWhole ? whole : throw new ModelCallException(ModelFailure.Empty, "the answer has no text");
    }
}
