using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Chats;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Chats;

/// <summary><c>POST /api/v1/evaluations/{id}/chat</c>. Leaving the stream stops the answer; what came so far is kept.</summary>
internal static class SendChatMessage
{
    public static async Task<Results<ServerSentEventsResult<ChatStreamItem>, ProblemHttpResult>> Handle(
        Guid id,
        SendChatMessageRequest request,
        CurrentWriter writer,
        EvaluationArchive archive,
        ChatConversation chat,
        ICoachConfigurationSource configuration,
        CancellationToken cancellationToken)
    {
        var text = request.Text;
        var evaluation = await archive.FindAsync(writer.Id, id, cancellationToken);
        if ((ChatProblems.Check(evaluation) ?? ChatProblems.CheckText(ref text, configuration.Current.Limits.Chat.MaximumLength)) is { } problem)
        {
            return problem;
        }

        return ChatEvents.Of(chat.SendAsync(writer.Id, evaluation!, text!, cancellationToken));
    }
}
