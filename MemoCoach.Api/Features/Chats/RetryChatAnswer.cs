using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Chats;

/// <summary><c>POST /api/v1/evaluations/{id}/chat/retry</c>.</summary>
internal static class RetryChatAnswer
{
    public static async Task<Results<ServerSentEventsResult<ChatStreamItem>, ProblemHttpResult>> Handle(
        Guid id, CurrentWriter writer, EvaluationArchive archive, ChatConversation chat, CancellationToken cancellationToken)
    {
        var evaluation = await archive.FindAsync(writer.Id, id, cancellationToken);
        if (ChatProblems.Check(evaluation) is { } problem)
        {
            return problem;
        }

        return await chat.TakeBackAnswerAsync(evaluation!, cancellationToken)
            ? ChatEvents.Of(chat.AnswerAsync(writer.Id, evaluation!, cancellationToken))
            : ApiProblems.Problem(StatusCodes.Status409Conflict, ProblemCodes.NothingToRetry, "You have said nothing yet that could be answered again.");
    }
}
