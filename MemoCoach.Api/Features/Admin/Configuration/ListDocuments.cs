using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/documents</c>.</summary>
internal static class ListDocuments
{
    public static async Task<Ok<List<DocumentSummary>>> Handle(ConfigurationDrafts drafts, CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        return TypedResults.Ok(active.Documents.OrderBy(document => document.FileName, StringComparer.Ordinal)
            .Select(document => new DocumentSummary(document.FileName, document.Edited)).ToList());
    }
}
