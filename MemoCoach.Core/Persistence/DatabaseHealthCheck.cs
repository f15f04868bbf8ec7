using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MemoCoach.Core.Persistence;

/// <summary>Ready once the database answers and has exactly the migrations that this program knows.</summary>
internal sealed class DatabaseHealthCheck(MemoDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var schema = await DatabaseSchema.ReadAsync(database, cancellationToken);
        return schema.Obstacle is { } obstacle ? HealthCheckResult.Unhealthy(obstacle) : HealthCheckResult.Healthy();
    }
}
