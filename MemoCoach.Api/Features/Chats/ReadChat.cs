using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Chats;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Chats;

/// <summary><c>GET /api/v1/evaluations/{id}/chat</c>.</summary>
internal static class ReadChat
{
    public static async Task<Results<Ok<ChatResponse>, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationArchive archive, ChatConversation chat, CancellationToken cancellationToken)
    {
        var evaluation = await archive.FindAsync(writer.Id, id, cancellationToken);
        return ChatProblems.Check(evaluation) is { } problem ? problem : TypedResults.Ok(await chat.ReadAsync(evaluation!, cancellationToken));
    }
}
