using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MemoCoach.Core.Configuration.Live;

/// <summary>Degraded while the newest version cannot be used by this program, as an old replica may find during an update; it works on with the one before.</summary>
internal sealed class ConfigurationHealthCheck(ActiveConfiguration active) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(active.Refusal is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The newest version of the configuration cannot be used by this program; the one before is in force. The log says why."));
}
