using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MemoCoach.Api.Features.Admin.Health;

/// <summary><c>GET /api/v1/admin/health</c>.</summary>
internal static class GetHealth
{
    public static async Task<Ok<SystemHealth>> Handle(HealthCheckService checks, EvaluationErrors errors, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        var dependencies = report.Entries
            .Select(entry => new DependencyHealth(
                entry.Key, entry.Value.Status == HealthStatus.Healthy, entry.Value.Description, entry.Value.Duration.TotalMilliseconds))
            .ToList();

        // Without the database there is nothing to count in, and its own line says so.
        var canCount = report.Entries.All(entry => entry.Key != Contracts.ResourceNames.Database || entry.Value.Status == HealthStatus.Healthy);
        return TypedResults.Ok(new SystemHealth(dependencies, canCount ? await errors.ReadAsync(cancellationToken) : []));
    }
}
