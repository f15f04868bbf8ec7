using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/preview</c>. The prompt holds a writer's memo, so that reading it stands in the audit log.</summary>
internal static class PreviewPrompt
{
    public static async Task<Results<Ok<PromptPreview>, ProblemHttpResult>> Handle(
        PromptPreviewRequest request, CurrentActor admin, ConfigurationDrafts drafts, StoredMemos memos, AuditLog audit, CancellationToken cancellationToken)
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

        if (await memos.PreviewAsync(request.MemoVersionId, configuration, cancellationToken) is not { } preview)
        {
            return ApiProblems.Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no memo with this id; it may have been deleted. GET …/memos lists them.");
        }

        if (request.MemoVersionId is { } memo)
        {
            await audit.WriteAsync(admin.Actor, AuditActions.MemoPreviewed, memo.ToString(), cancellationToken);
        }

        return TypedResults.Ok(preview);
    }
}
