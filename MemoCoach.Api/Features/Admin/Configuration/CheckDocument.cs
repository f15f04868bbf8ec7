using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Diffs;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>POST /api/v1/admin/configuration/documents/{fileName}/check</c>.</summary>
internal static class CheckDocument
{
    public static async Task<Results<Ok<DraftResponse>, ProblemHttpResult>> Handle(
        string fileName, DraftDocument request, ConfigurationDrafts drafts, CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        if (active.Document(fileName) is not { } document)
        {
            return ConfigurationProblems.DocumentUnknown(active);
        }

        var text = request.Text ?? "";
        var reading = drafts.Read(active, new Dictionary<string, string> { [fileName] = text });
        return TypedResults.Ok(new DraftResponse(ConfigurationProblems.Listed(reading.Problems), active.Number, LineDiff.Of(document.Text, text)));
    }
}
