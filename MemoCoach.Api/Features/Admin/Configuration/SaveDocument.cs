using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>PUT /api/v1/admin/configuration/documents/{fileName}</c>.</summary>
internal static class SaveDocument
{
    public static async Task<Results<Ok<VersionNumber>, ProblemHttpResult>> Handle(
        string fileName,
        SaveDocumentRequest request,
        CurrentActor admin,
        ConfigurationDrafts drafts,
        ConfigurationEditing editing,
        CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        return active.Document(fileName) is null
            ? ConfigurationProblems.DocumentUnknown(active)
            : await ConfigurationChange.SaveAsync(
                editing,
                new ConfigurationEdit(new Dictionary<string, string> { [fileName] = request.Text ?? "" }, request.BaseVersion, admin.Actor, request.Reason ?? ""),
                cancellationToken);
    }
}
