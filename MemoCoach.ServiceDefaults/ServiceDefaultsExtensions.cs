using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;

namespace MemoCoach.ServiceDefaults;

/// <summary>What every service of the application has in common.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds settings from files, telemetry, health checks, service discovery, resilience for safe HTTP methods, a stop that
    /// loses no request, and the end at the AppHost's end.</summary>
    /// <typeparam name="TBuilder">The host builder's type.</typeparam>
    /// <param name="builder">The service's host builder.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Configuration.AddSecretFiles();
        builder.AddQuietLogs();
        builder.AddTelemetry();
        builder.AddParentPipe();
        builder.AddDraining();
        builder.Services.AddHealthChecks();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            // A POST that timed out may have been carried out: only safe methods are sent again.
            http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>Every request and every SQL statement would hide what matters; a setting <c>Logging:LogLevel</c> brings them back.</summary>
    private static void AddQuietLogs(this IHostApplicationBuilder builder)
    {
        foreach (var category in (string[])["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Polly", "System.Net.Http.HttpClient"])
        {
            if (builder.Configuration[$"Logging:LogLevel:{category}"] is null)
            {
                builder.Logging.AddFilter(category, LogLevel.Warning);
            }
        }
    }
}
