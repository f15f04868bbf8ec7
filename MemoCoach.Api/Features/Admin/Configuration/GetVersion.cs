using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary><c>GET /api/v1/admin/configuration/versions/{number}</c>.</summary>
internal static class GetVersion
{
    public static async Task<Results<Ok<VersionDetail>, ProblemHttpResult>> Handle(int number, ConfigurationHistory history, CancellationToken cancellationToken) =>
        await history.FindAsync(number, cancellationToken) is { } version ? TypedResults.Ok(version) : ConfigurationProblems.VersionUnknown();
}
