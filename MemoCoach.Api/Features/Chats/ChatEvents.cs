using System.Net.ServerSentEvents;
using MemoCoach.Contracts.Chats;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Chats;

/// <summary>An answer as server-sent events.</summary>
internal static class ChatEvents
{
    public static ServerSentEventsResult<ChatStreamItem> Of(IAsyncEnumerable<(string Event, ChatStreamItem Item)> answer) =>
        TypedResults.ServerSentEvents(answer.Select(one => new SseItem<ChatStreamItem>(one.Item, one.Event)));
}
