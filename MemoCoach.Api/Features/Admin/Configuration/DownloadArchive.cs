using System.Globalization;
using MemoCoach.Core.Configuration.Archives;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/archive</c>.</summary>
internal static class DownloadArchive
{
    public const string ContentType = "application/zip";

    public static async Task<FileContentHttpResult> Handle(ConfigurationDrafts drafts, CancellationToken cancellationToken)
    {
        var active = await drafts.ActiveAsync(cancellationToken);
        return TypedResults.File(
            ConfigurationArchive.Pack(active), ContentType, string.Create(CultureInfo.InvariantCulture, $"memocoach-configuration-{active.Number}.zip"));
    }
}
