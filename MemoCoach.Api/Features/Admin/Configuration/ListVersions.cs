using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/versions?before=</c>.</summary>
internal static class ListVersions
{
    public static async Task<Ok<VersionPage>> Handle(int? before, ConfigurationHistory history, CancellationToken cancellationToken) =>
        TypedResults.Ok(await history.ListAsync(before, cancellationToken));
}
