using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MemoCoach.Core.Persistence;

/// <summary>Ready once the database answers and has exactly the migrations that this program knows.</summary>
internal sealed class DatabaseHealthCheck(MemoDbContext database) : IHealthCheck
{
    /// <summary>Less than a proxy waits for the answer, which must still say which part it is.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ReachAsync(cancellationToken);
            var schema = await DatabaseSchema.ReadAsync(database, cancellationToken);
            return schema.Obstacle is { } obstacle ? HealthCheckResult.Unhealthy(obstacle) : HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (DatabaseTrouble.Describe(exception) is { } trouble)
        {
            return HealthCheckResult.Unhealthy(trouble);
        }
    }

    /// <summary>Without the retries that a query on PostgreSQL makes: they take longer than whoever asks is willing to wait.</summary>
    private async Task ReachAsync(CancellationToken cancellationToken)
    {
        if (database.Database.IsNpgsql())
        {
            var connection = database.Database.GetDbConnection();
            await connection.OpenAsync(cancellationToken);
            await connection.CloseAsync();
        }
    }
}
