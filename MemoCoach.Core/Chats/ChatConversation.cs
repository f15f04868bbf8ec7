using System.Runtime.CompilerServices;
using System.Text;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm.Chat;
using MemoCoach.Core.Offline.Chat;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Chats;

/// <summary>Carries on the chat about an evaluated memo: keeps what is said and streams the answers.</summary>
public sealed partial class ChatConversation
{
    private readonly ChatHistory history;
    private readonly ChatCoach coach;
    private readonly ICoachConfigurationSource configuration;
    private readonly TimeProvider time;
    private readonly ILogger<ChatConversation> logger;

    internal ChatConversation(
        ChatHistory history, ChatCoach coach, ICoachConfigurationSource configuration, TimeProvider time, ILogger<ChatConversation> logger) =>
        (this.history, this.coach, this.configuration, this.time, this.logger) = (history, coach, configuration, time, logger);

    /// <summary>The messages so far, and questions to ask.</summary>
    /// <param name="evaluation">A succeeded evaluation of the caller's.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The chat.</returns>
    public async Task<ChatResponse> ReadAsync(EvaluationResponse evaluation, CancellationToken cancellationToken)
    {
        var messages = await history.ReadAsync(evaluation.MemoId, cancellationToken);
        var language = MemoLanguageCodes.TryParse(evaluation.Language) ?? MemoLanguage.English;
        return new(messages, OfflineChat.Suggestions(evaluation, configuration.Current, language));
    }

    /// <summary>Keeps the writer's message, then streams the answer.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="evaluation">A succeeded evaluation of theirs.</param>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Stops the answer; what came so far is kept.</param>
    /// <returns>The stored message, pieces of the answer, and the stored answer last.</returns>
    public async IAsyncEnumerable<(string Event, ChatStreamItem Item)> SendAsync(
        Guid writerId, EvaluationResponse evaluation, string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = await history.AddAsync(Message(evaluation, ChatRole.Writer, text, ChatMessageState.Complete), cancellationToken);
        yield return (ChatStreamEvents.Message, new(Message: asked));
        await foreach (var item in AnswerAsync(writerId, evaluation, cancellationToken))
        {
            yield return item;
        }
    }

    /// <summary>Takes back the answer to the writer's last message.</summary>
    /// <param name="evaluation">A succeeded evaluation of the caller's.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the writer has said nothing yet.</returns>
    public Task<bool> TakeBackAnswerAsync(EvaluationResponse evaluation, CancellationToken cancellationToken) =>
        history.TakeBackAnswerAsync(evaluation.MemoId, cancellationToken);

    /// <summary>Answers the writer's last message.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="evaluation">A succeeded evaluation of theirs, in whose memo's chat the last message is the writer's.</param>
    /// <param name="cancellationToken">Stops the answer; what came so far is kept.</param>
    /// <returns>Pieces of the answer, and the stored answer last, unless the evaluation was deleted meanwhile.</returns>
    public async IAsyncEnumerable<(string Event, ChatStreamItem Item)> AnswerAsync(
        Guid writerId, EvaluationResponse evaluation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = await RequestAsync(writerId, evaluation, cancellationToken);
        var draft = new Draft();
        ChatMessageResponse? answered;
        try
        {
            await using var events = coach.AnswerAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(events, draft, evaluation.Id) is { } item)
            {
                yield return item;
            }
        }
        finally
        {
            // Also when the writer stops or leaves: what they have read is theirs, so it is kept whatever became of the request.
            answered = await history.TryAddAsync(Message(evaluation, ChatRole.Coach, draft.Text.ToString(), draft.State, draft.End));
            LogUnkept(answered, evaluation.Id);
        }

        if (answered is not null)
        {
            yield return (ChatStreamEvents.Message, new(Message: answered));
        }
    }

    private void LogUnkept(ChatMessageResponse? answered, Guid evaluationId)
    {
        if (answered is null)
        {
            LogDeleted(evaluationId);
        }
    }

    private async Task<(string Event, ChatStreamItem Item)?> NextAsync(IAsyncEnumerator<ChatEvent> events, Draft draft, Guid evaluationId)
    {
        try
        {
            return await events.MoveNextAsync() ? draft.Apply(events.Current) : null;
        }
        catch (CoachUnavailableException exception)
        {
            LogUnanswered(exception, evaluationId);
            draft.Fail();
            return null;
        }
    }

    private async Task<ChatRequest> RequestAsync(Guid writerId, EvaluationResponse evaluation, CancellationToken cancellationToken)
    {
        var current = configuration.Current;
        var limits = current.Limits.Chat;
        return new(
            writerId,
            evaluation,
            await history.EarlierVersionsAsync(evaluation.MemoId, evaluation.Version, limits.EarlierVersionsLength, cancellationToken),
            await history.LatestAsync(evaluation.MemoId, limits.RememberedMessages, cancellationToken),
            current);
    }

    private ChatMessage Message(EvaluationResponse evaluation, ChatRole role, string text, ChatMessageState state, ChatEnd? by = null) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        MemoId = evaluation.MemoId,
        EvaluationId = evaluation.Id,
        Role = role,
        Text = text,
        State = state,
        Provider = by?.Provider,
        Model = by?.Model,
        CreatedAt = time.GetUtcNow(),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evaluation {EvaluationId}: nobody could answer in its chat.")]
    private partial void LogUnanswered(Exception exception, Guid evaluationId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Evaluation {EvaluationId} was deleted while its chat was answered; the answer is not kept.")]
    private partial void LogDeleted(Guid evaluationId);

    /// <summary>What has come of an answer.</summary>
    private sealed class Draft
    {
        public StringBuilder Text { get; } = new();

        public ChatEnd? End { get; private set; }

        /// <summary>Without an end, somebody stopped it.</summary>
        public ChatMessageState State { get; private set; } = ChatMessageState.Stopped;

        public (string Event, ChatStreamItem Item)? Apply(ChatEvent next)
        {
            switch (next)
            {
                case ChatText piece:
                    Text.Append(piece.Text);
                    return (ChatStreamEvents.Text, new(piece.Text));
                case ChatRestart:
                    Text.Clear();
                    return (ChatStreamEvents.Restart, new());
                default:
                    End = (ChatEnd)next;
                    State = ChatMessageState.Complete;
                    return null;
            }
        }

        public void Fail()
        {
            Text.Clear();
            State = ChatMessageState.Failed;
        }
    }
}
