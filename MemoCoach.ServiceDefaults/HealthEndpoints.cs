using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace MemoCoach.ServiceDefaults;

/// <summary>Liveness and readiness of a service.</summary>
public static class HealthEndpoints
{
    /// <summary>What the paths of both begin with.</summary>
    internal const string Prefix = "/health";

    /// <summary>Where a service says whether it can serve.</summary>
    internal const string Ready = Prefix + "/ready";

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (so do the parts that it needs): 200 or 503.</summary>
    /// <param name="routes">The service's routes.</param>
    /// <returns><paramref name="routes"/>.</returns>
    public static IEndpointRouteBuilder MapDefaultEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks($"{Prefix}/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
        return routes;
    }
}
