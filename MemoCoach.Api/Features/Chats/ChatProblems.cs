using System.Diagnostics.CodeAnalysis;
using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Chats;

/// <summary>Why there is nothing to talk about, or nothing said.</summary>
internal static class ChatProblems
{
    public static ProblemHttpResult? Check(EvaluationResponse? evaluation) => evaluation switch
    {
        null => ApiProblems.EvaluationNotFound(),
        { Status: EvaluationStatus.Succeeded } => null,
        _ => ApiProblems.Problem(
            StatusCodes.Status409Conflict,
            ProblemCodes.EvaluationNotReady,
            "The coach talks about an evaluation that has succeeded. Wait for its end, or submit the memo again."),
    };

    public static ProblemHttpResult? CheckText([NotNull] ref string? text, int maximumLength)
    {
        text = (text ?? "").Trim();
        if (text.Length == 0)
        {
            return ApiProblems.Invalid(ProblemCodes.ChatMessageEmpty, "The message is empty. Put its text into 'text'.");
        }

        if (text.Length > maximumLength)
        {
            return ApiProblems.Invalid(ProblemCodes.ChatMessageTooLong, $"The message has {text.Length:N0} characters; at most {maximumLength:N0} are possible. Shorten it.");
        }

        return MemoValidation.IsText(text)
            ? null
            : ApiProblems.Invalid(ProblemCodes.ChatMessageNotText, "The message holds characters that text does not have. Type it anew.");
    }
}
