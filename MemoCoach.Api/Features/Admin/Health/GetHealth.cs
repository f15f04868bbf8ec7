using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MemoCoach.Api.Features.Admin.Health;

/// <summary><c>GET /api/v1/admin/health</c>.</summary>
internal static class GetHealth
{
    public static async Task<Ok<SystemHealth>> Handle(HealthCheckService checks, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        var dependencies = report.Entries
            .Select(entry => new DependencyHealth(
                entry.Key, entry.Value.Status == HealthStatus.Healthy, entry.Value.Description, entry.Value.Duration.TotalMilliseconds))
            .ToList();
        return TypedResults.Ok(new SystemHealth(dependencies));
    }
}
