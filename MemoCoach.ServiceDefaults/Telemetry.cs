using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MemoCoach.ServiceDefaults;

/// <summary>OpenTelemetry for traces, metrics and logs, sent by OTLP; metrics also where Prometheus fetches them.</summary>
internal static class Telemetry
{
    /// <summary>The product's own activity sources and meters all begin with this.</summary>
    private const string OwnSources = "MemoCoach.*";

    /// <summary>What a click or a submitted form in a circuit does, from .NET itself.</summary>
    private static readonly string[] CircuitSources = ["Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];

    /// <summary>
    /// Exports to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and serves metrics on <c>Metrics:Port</c>; where neither is set nobody listens, so
    /// nothing is collected.
    /// </summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        var sends = !string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var serves = MetricsEndpoint.Port(builder.Configuration) is not null;
        if (serves)
        {
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddSources().AddPrometheusExporter());
            builder.Services.AddTransient<IStartupFilter, MetricsEndpoint>();
        }

        if (sends)
        {
            builder.AddSending(hasMetrics: serves);
        }
    }

    private static void AddSending(this IHostApplicationBuilder builder, bool hasMetrics)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        var telemetry = builder.Services.AddOpenTelemetry();
        if (!hasMetrics)
        {
            telemetry.WithMetrics(metrics => metrics.AddSources());
        }

        telemetry
            .WithTracing(tracing => tracing
                .AddSource([builder.Environment.ApplicationName, OwnSources, "Npgsql", .. CircuitSources])
                .AddAspNetCoreInstrumentation(options => options.Filter = IsNotHealthCheck)
                .AddHttpClientInstrumentation())
            .UseOtlpExporter();
    }

    private static MeterProviderBuilder AddSources(this MeterProviderBuilder metrics) => metrics
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation()
        .AddMeter(OwnSources, "Npgsql");

    private static bool IsNotHealthCheck(HttpContext context) => !context.Request.Path.StartsWithSegments(HealthEndpoints.Prefix, StringComparison.Ordinal);
}
