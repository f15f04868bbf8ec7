using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.ServiceDefaults;

/// <summary>Serves <c>/metrics</c> to Prometheus, ahead of everything else, and only on the port of <c>Metrics:Port</c>, which no proxy publishes.</summary>
internal sealed class MetricsEndpoint(IConfiguration configuration) : IStartupFilter
{
    /// <summary>The service must listen on this port too (<c>ASPNETCORE_HTTP_PORTS=8080;9464</c>). Without it there is no such endpoint.</summary>
    private const string PortSetting = "Metrics:Port";

    public static int? Port(IConfiguration configuration) => configuration.GetValue<int?>(PortSetting);

    /// <summary>The connection's port counts, not the Host header, which the caller chooses.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var port = Port(configuration);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == "/metrics" && context.Connection.LocalPort == port);
        next(app);
    };
}
