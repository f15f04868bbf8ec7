using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MemoCoach.Core.Persistence;

/// <summary>Ready once the database answers and has every migration that this program knows.</summary>
internal sealed class DatabaseHealthCheck(MemoDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = await database.Database.GetPendingMigrationsAsync(cancellationToken);
        return missing.Any()
            ? HealthCheckResult.Unhealthy("The schema is older than this program. Run: memocoach migrate")
            : HealthCheckResult.Healthy();
    }
}
