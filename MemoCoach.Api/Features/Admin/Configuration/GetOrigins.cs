using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Origins;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/origins</c>.</summary>
internal static class GetOrigins
{
    public static async Task<Ok<ConfigurationOrigins>> Handle(ConfigurationVersions versions, OriginReport report, CancellationToken cancellationToken) =>
        TypedResults.Ok(report.Of(await versions.FindActiveAsync(cancellationToken)));
}
