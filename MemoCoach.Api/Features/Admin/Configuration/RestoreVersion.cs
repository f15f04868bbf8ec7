using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/versions/{number}/restore</c>.</summary>
internal static class RestoreVersion
{
    public static async Task<Results<Ok<VersionNumber>, ProblemHttpResult>> Handle(
        int number,
        RestoreVersionRequest request,
        CurrentActor admin,
        ConfigurationVersions versions,
        ConfigurationEditing editing,
        CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(number, cancellationToken) is not { } version)
        {
            return ConfigurationProblems.VersionUnknown();
        }

        var texts = version.Documents.Where(document => request.FileName is null || document.FileName == request.FileName)
            .ToDictionary(document => document.FileName, document => document.Text);
        return texts.Count == 0
            ? ConfigurationProblems.DocumentUnknown(version)
            : await ConfigurationChange.SaveAsync(editing, new ConfigurationEdit(texts, request.BaseVersion, admin.Actor, request.Reason ?? "", IsReturn: !version.Offered), cancellationToken);
    }
}
