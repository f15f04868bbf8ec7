using MemoCoach.Core.Configuration.Live;
using MemoCoach.Core.Configuration.Origins;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MemoCoach.Core.Configuration;

/// <summary>Makes the configuration a service.</summary>
public static class ConfigurationRegistration
{
    /// <summary>
    /// Loads the configuration files now, before anything is registered that depends on them, and offers <see cref="ICoachConfigurationSource"/>,
    /// <see cref="ConfigurationFolder"/>, <see cref="ConfigurationValidator"/>, <see cref="ConfigurationFiles"/> and <see cref="EnvironmentValues"/>.
    /// </summary>
    /// <param name="builder">The service being built.</param>
    /// <param name="signals">Names of the signals that the offline coach reads.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ConfigurationException">It has problems. A program prints the message and ends with <see cref="ConfigurationException.ExitCode"/>.</exception>
    public static IHostApplicationBuilder AddCoachConfiguration(this IHostApplicationBuilder builder, IReadOnlyCollection<string> signals)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var validator = new ConfigurationValidator(signals);
        var folder = ConfigurationFolder.Of(builder.Configuration, builder.Environment.ContentRootPath);
        var files = folder.Read(builder.Environment.EnvironmentName);
        var values = EnvironmentValues.From(builder.Configuration);
        var configuration = files.Judge(validator, values).OrThrow();
        builder.Services.AddSingleton(folder).AddSingleton(validator).AddSingleton(files).AddSingleton(values);
        builder.Services.AddSingleton(new ActiveConfiguration(configuration));
        builder.Services.AddSingleton<ICoachConfigurationSource>(services => services.GetRequiredService<ActiveConfiguration>());
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddScoped<ConfigurationVersions>();
        return builder;
    }

    /// <summary>Follows the active version in the database from the start on; without one the files are in force. Needs the database and Redis.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddLiveConfiguration(this IServiceCollection services)
    {
        services.AddSingleton<ConfigurationNudge>();
        services.AddHealthChecks().AddCheck<ConfigurationHealthCheck>("configuration");
        return services.AddHostedService<ConfigurationRefresh>();
    }

    /// <summary>Adds what administrators do to the configuration. Needs <see cref="AddLiveConfiguration"/> and the coach.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddConfigurationAdministration(this IServiceCollection services) => services
        .AddSingleton<OriginReport>()
        .AddSingleton(provider => new ReplayCost(provider.GetRequiredService<EndpointResolver>()))
        .AddReplays()
        .AddScoped<ReplayReports>()
        .AddScoped<ShiftLimit>()
        .AddScoped<ConfigurationEditing>()
        .AddScoped<ConfigurationHistory>()
        .AddScoped<StoredMemos>();

    /// <summary>Adds what the worker needs to replay memos. Needs the coach.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddReplayWork(this IServiceCollection services) => services.AddReplays().AddScoped<IJobHandler, ReplayJobHandler>();

    private static IServiceCollection AddReplays(this IServiceCollection services) => services
        .AddScoped<ConfigurationDrafts>()
        .AddScoped<ReplayStart>();
}
