using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MemoCoach.ServiceDefaults;

/// <summary>OpenTelemetry for traces, metrics and logs, sent by OTLP.</summary>
internal static class Telemetry
{
    /// <summary>The product's own activity sources and meters all begin with this.</summary>
    private const string OwnSources = "MemoCoach.*";

    /// <summary>Exports to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; where that is not set nobody listens, so nothing is collected either.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(OwnSources))
            .WithTracing(tracing => tracing
                .AddSource(builder.Environment.ApplicationName, OwnSources, "Npgsql")
                .AddAspNetCoreInstrumentation(options => options.Filter = IsNotHealthCheck)
                .AddHttpClientInstrumentation())
            .UseOtlpExporter();
    }

    private static bool IsNotHealthCheck(HttpContext context) => !context.Request.Path.StartsWithSegments(HealthEndpoints.Prefix, StringComparison.Ordinal);
}
