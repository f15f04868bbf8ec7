using System.Net.ServerSentEvents;
using MemoCoach.Contracts.Chats;

namespace MemoCoach.Web.Api;

/// <content>The chat about a memo.</content>
internal sealed partial class MemoCoachClient
{
    /// <summary>Reads the chat about an evaluation's memo.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Messages, and questions to ask.</returns>
    public Task<ChatResponse> ReadChatAsync(Guid evaluation, CancellationToken cancellationToken) =>
        ReadAsync<ChatResponse>(new HttpRequestMessage(HttpMethod.Get, ChatOf(evaluation)), cancellationToken);

    /// <summary>Says something.</summary>
    /// <param name="evaluation">The evaluation that is talked about.</param>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Stops the answer.</param>
    /// <returns>The stored message, pieces of the answer, and the stored answer (<see cref="ChatStreamEvents"/>).</returns>
    public IAsyncEnumerable<SseItem<ChatStreamItem>> SendChatMessageAsync(Guid evaluation, string text, CancellationToken cancellationToken) =>
        EventsAsync<ChatStreamItem>(
            new HttpRequestMessage(HttpMethod.Post, ChatOf(evaluation)) { Content = JsonContent.Create(new SendChatMessageRequest { Text = text }) },
            cancellationToken);

    /// <summary>Has the writer's last message answered again.</summary>
    /// <param name="evaluation">The evaluation that is talked about.</param>
    /// <param name="cancellationToken">Stops the answer.</param>
    /// <returns>Pieces of the answer, and the stored answer.</returns>
    public IAsyncEnumerable<SseItem<ChatStreamItem>> RetryChatAnswerAsync(Guid evaluation, CancellationToken cancellationToken) =>
        EventsAsync<ChatStreamItem>(new HttpRequestMessage(HttpMethod.Post, $"{ChatOf(evaluation)}/retry"), cancellationToken);

    /// <summary>Deletes the chat about an evaluation's memo.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is deleted.</returns>
    public Task ClearChatAsync(Guid evaluation, CancellationToken cancellationToken) =>
        TellAsync(new HttpRequestMessage(HttpMethod.Delete, ChatOf(evaluation)), cancellationToken);

    private static string ChatOf(Guid evaluation) => $"{Evaluations}/{evaluation}/chat";
}
