using MemoCoach.Api.Authentication;
using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Drafts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Drafts;

/// <summary><c>PUT /api/v1/draft</c>.</summary>
internal static class SaveDraft
{
    /// <summary>A draft may be longer than a memo for a while: whoever pastes too much can cut it down here.</summary>
    private const int MemosADraft = 2;

    public static async Task<Results<Ok<SavedDraft>, ProblemHttpResult>> Handle(
        SaveDraftRequest request, CurrentWriter writer, DraftStore drafts, ICoachConfigurationSource configuration, CancellationToken cancellationToken)
    {
        if (Check(request, configuration.Current.Limits.Memo) is { } problem)
        {
            return problem;
        }

        return await drafts.SaveAsync(writer.Session, request, cancellationToken) is { } saved
            ? TypedResults.Ok(saved)
            : ApiProblems.Problem(
                StatusCodes.Status409Conflict, ProblemCodes.DraftChanged, "The draft was saved elsewhere since. Read it, and save on top of its revision.");
    }

    private static ProblemHttpResult? Check(SaveDraftRequest request, MemoLimits limits)
    {
        var text = request.Text ?? "";
        if (text.Length > limits.MaximumLength * MemosADraft)
        {
            return ApiProblems.Invalid(ProblemCodes.MemoTooLong, $"A draft can have {limits.MaximumLength * MemosADraft:N0} characters. Shorten it.");
        }

        return MemoValidation.IsText(text)
            ? MemoValidation.CheckTitle(request.Title ?? "", limits) ?? MemoValidation.CheckLanguage(request.Language)
            : ApiProblems.Invalid(ProblemCodes.MemoNotText, "The draft holds characters that text does not have. Paste the text itself.");
    }
}
