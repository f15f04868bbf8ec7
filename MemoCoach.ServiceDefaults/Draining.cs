using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MemoCoach.ServiceDefaults;

/// <summary>How a service stops (section <c>Shutdown</c>).</summary>
internal sealed class ShutdownOptions
{
    /// <summary>How long a stopping service says that it is not ready and still serves, in seconds. Longer than the proxy takes to notice.</summary>
    [Range(0, 600)]
    public int DrainSeconds { get; set; }

    /// <summary>How long what is under way may take after that, in seconds. Together with the drain less than the platform's grace period.</summary>
    [Range(1, 600)]
    public int FinishSeconds { get; set; } = 25;
}

/// <summary>Checks <see cref="ShutdownOptions"/> at the start.</summary>
[OptionsValidator]
internal sealed partial class ShutdownOptionsValidator : IValidateOptions<ShutdownOptions>;

/// <summary>
/// Between the signal to stop and the stop itself the service says that it is not ready, and serves on. A proxy that learns of the stop
/// by failed requests would have lost them.
/// </summary>
internal sealed class Draining(IOptions<ShutdownOptions> options, TimeProvider time) : IHostedLifecycleService, IHealthCheck
{
    private volatile bool _stopping;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_stopping ? HealthCheckResult.Unhealthy("The service is stopping.") : HealthCheckResult.Healthy());

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        return Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), time, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Registers <see cref="Draining"/>.</summary>
internal static class DrainingExtensions
{
    public static void AddDraining(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<ShutdownOptions>, ShutdownOptionsValidator>();
        builder.Services.AddOptionsWithValidateOnStart<ShutdownOptions>().Bind(builder.Configuration.GetSection("Shutdown"));
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>((host, shutdown) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(shutdown.Value.DrainSeconds + shutdown.Value.FinishSeconds));
        builder.Services.AddSingleton(services => new Draining(
            services.GetRequiredService<IOptions<ShutdownOptions>>(), services.GetService<TimeProvider>() ?? TimeProvider.System));
        builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddHealthChecks().AddCheck<Draining>("running");
    }
}
