using System.Runtime.CompilerServices;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Chat;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Offline.Chat;
using MemoCoach.Core.Prompts;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Chats;

/// <summary>Answers by the models of the route <c>chat</c>, and by the offline coach when none of them can.</summary>
internal sealed partial class ChatCoach(IChatModels models, ILogger<ChatCoach> logger)
{
    /// <summary>Streams an answer, with <see cref="ChatEnd"/> last.</summary>
    /// <exception cref="CoachUnavailableException">No model answered, and the route does not allow the offline coach in its place.</exception>
    public async IAsyncEnumerable<ChatEvent> AnswerAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var hasText = false;
        var prompt = new ChatPrompt(request.Evaluation.Id, request.WriterId, request.Configuration, ChatPromptBuilder.Build(request));
        await using var events = models.StreamAsync(prompt, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(events, request) is { } next)
        {
            hasText |= next is ChatText;
            yield return next;
            if (next is ChatEnd)
            {
                yield break;
            }
        }

        if (hasText)
        {
            yield return new ChatRestart();
        }

        yield return new ChatText(OfflineChat.Answer(request.Question, request.Evaluation, request.Configuration, request.Language));
        yield return new ChatEnd(OfflineCoach.Provider, OfflineCoach.Model);
    }

    /// <summary>The models' next event, or <see langword="null"/> where the offline coach takes over.</summary>
    private async Task<ChatEvent?> NextAsync(IAsyncEnumerator<ChatEvent> events, ChatRequest request)
    {
        try
        {
            return await events.MoveNextAsync() ? events.Current : null;
        }
        catch (ModelsUnavailableException exception) when (request.Configuration.Llm.AllowsOffline(ModelPurpose.Chat, exception.Reason))
        {
            LogOffline(request.Evaluation.Id, exception.Message);
            return null;
        }
        catch (ModelsUnavailableException exception)
        {
            throw new CoachUnavailableException($"{exception.Message} llm.yaml does not allow the offline coach in its place.", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Evaluation {EvaluationId}: the offline coach answers in the chat ({Reason}).")]
    private partial void LogOffline(Guid evaluationId, string reason);
}
