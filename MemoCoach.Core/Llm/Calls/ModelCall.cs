using System.Text;
using System.Text.Json;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>One call of one provider. Always streamed, so that a provider that stalls or breaks off is noticed at once.</summary>
internal sealed class ModelCall(IChatClient client, ModelEndpoint endpoint, ModelUse use, TimeProvider time)
{
    private readonly StringBuilder text = new();
    private ChatFinishReason? end;
    private bool isRefused;

    /// <summary>Reads the whole answer.</summary>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="schema">The answer's JSON schema, if it has one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer's text: whole, and not empty.</returns>
    /// <exception cref="ModelCallException">There is no such answer.</exception>
    public async Task<string> ReadAsync(IReadOnlyList<ChatMessage> messages, JsonElement? schema, CancellationToken cancellationToken)
    {
        using var watch = new CallWatch(use.Route, time, cancellationToken);
        try
        {
            CallEnd.Token = watch.Token;
            use.Sink?.Begin();
            await foreach (var update in client.GetStreamingResponseAsync(messages, ModelOptions.For(endpoint, schema), watch.Token).ConfigureAwait(false))
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
            throw new ModelCallException(ModelFailure.TimedOut, limit);
        }
        catch (Exception exception)
        {
            throw FailureClassifier.Classify(exception);
        }
    }

    private void Take(ChatResponseUpdate update, CallWatch watch)
    {
        end = update.FinishReason ?? end;
        // OpenAI's refusals end well; only the library's own type tells them from an answer without text.
        isRefused |= update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 };
        if (update.Contents.Any(content => content is TextContent or TextReasoningContent))
        {
            watch.Heard();
        }

        if (update.Text.Length > 0)
        {
            text.Append(update.Text);
            use.Sink?.Add(update.Text);
        }
    }

    private string Whole() =>
        isRefused || end == ChatFinishReason.ContentFilter ? throw new ModelCallException(ModelFailure.Filtered, "no answer is given to this request")
        : end is null ? throw new ModelCallException(ModelFailure.Broken, "the answer ended without the provider's end marker")
        : end == ChatFinishReason.Length ? throw new ModelCallException(ModelFailure.Truncated, "the answer reached maximumOutputTokens")
        : text.ToString() is var whole && string.IsNullOrWhiteSpace(whole) ? throw new ModelCallException(ModelFailure.Empty, "the answer has no text")
        : whole;
}
