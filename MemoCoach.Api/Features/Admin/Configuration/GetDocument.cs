using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/documents/{fileName}</c>.</summary>
internal static class GetDocument
{
    public static async Task<Results<Ok<DocumentResponse>, ProblemHttpResult>> Handle(
        string fileName, ConfigurationDrafts drafts, CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        return active.Document(fileName) is { } document
            ? TypedResults.Ok(new DocumentResponse(fileName, document.Edited, document.Text, active.Number))
            : ConfigurationProblems.DocumentUnknown(active);
    }
}
