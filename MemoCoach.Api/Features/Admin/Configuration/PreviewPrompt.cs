using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/preview</c>.</summary>
internal static class PreviewPrompt
{
    public static async Task<Results<Ok<PromptPreview>, ProblemHttpResult>> Handle(
        PromptPreviewRequest request, ConfigurationDrafts drafts, StoredMemos memos, CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        var texts = new Dictionary<string, string>();
        if (request is { FileName: { } fileName, Text: { } text })
        {
            texts[fileName] = text;
        }

        var reading = drafts.Read(active, texts);
        if (reading.Configuration is not { } configuration)
        {
            return ConfigurationProblems.Invalid(reading.Problems);
        }

        return await memos.PreviewAsync(request.MemoVersionId, configuration, cancellationToken) is { } preview
            ? TypedResults.Ok(preview)
            : ApiProblems.Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no memo with this id; it may have been deleted. GET …/memos lists them.");
    }
}
