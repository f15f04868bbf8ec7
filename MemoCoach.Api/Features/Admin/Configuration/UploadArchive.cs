using MemoCoach.Api.Authentication;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Archives;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/archive?baseVersion=&amp;reason=</c>.</summary>
internal static class UploadArchive
{
    public static async Task<Results<Ok<VersionNumber>, ProblemHttpResult>> Handle(
        int baseVersion, string? reason, Stream body, CurrentActor admin, ConfigurationEditing editing, CancellationToken cancellationToken)
    {
        // The server bounds the body; a ZIP file is read from its end.
        using var packed = new MemoryStream();
        await body.CopyToAsync(packed, cancellationToken);
        packed.Position = 0;
        var problems = new List<ConfigurationProblem>();
        var texts = ConfigurationArchive.Unpack(packed, problems);
        return problems.Count > 0
            ? ConfigurationProblems.Invalid(problems)
            : await ConfigurationChange.SaveAsync(editing, new ConfigurationEdit(texts, baseVersion, admin.Actor, reason ?? ""), cancellationToken);
    }
}
