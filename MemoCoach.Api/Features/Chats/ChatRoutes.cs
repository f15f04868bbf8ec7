using MemoCoach.Api.Authentication;
using MemoCoach.Api.Limits;

namespace MemoCoach.Api.Features.Chats;

/// <summary>Operations on the chat about an evaluated memo.</summary>
internal static class ChatRoutes
{
    public static void MapChats(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/evaluations/{id:guid}/chat").WithTags("Chats").RequireWriter();
        group.MapGet("/", ReadChat.Handle).WithSummary("The chat about its memo, over all versions");
        group.MapPost("/", SendChatMessage.Handle).LimitedAs(RequestKind.Chat).WithSummary("Say something; the answer comes as server-sent events");
        group.MapPost("/retry", RetryChatAnswer.Handle).LimitedAs(RequestKind.Chat).WithSummary("Have your last message answered again");
        group.MapDelete("/", ClearChat.Handle).WithSummary("Delete the chat");
    }
}
