using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MemoCoach.Core.Configuration;

/// <summary>Makes the configuration a service.</summary>
public static class ConfigurationRegistration
{
    /// <summary>The setting that names the configuration folder, relative to the content root; without it the folder is looked for.</summary>
    public const string DirectorySetting = "Configuration:Directory";

    /// <summary>
    /// Loads the configuration now, before anything is registered that depends on it, and offers <see cref="ICoachConfigurationSource"/>
    /// and <see cref="ConfigurationValidator"/>.
    /// </summary>
    /// <param name="builder">The service being built.</param>
    /// <param name="signals">Names of the signals that the offline coach reads.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ConfigurationException">It has problems. A program prints the message and ends with <see cref="ConfigurationException.ExitCode"/>.</exception>
    public static IHostApplicationBuilder AddCoachConfiguration(this IHostApplicationBuilder builder, IReadOnlyCollection<string> signals)
    {
        var environment = builder.Environment;
        var directory = builder.Configuration[DirectorySetting];
        var folder = string.IsNullOrWhiteSpace(directory)
            ? ConfigurationFolder.Find(environment.ContentRootPath)
            : new(Path.Combine(environment.ContentRootPath, directory));
        var validator = new ConfigurationValidator(signals);
        var configuration = folder.Load(validator, environment.EnvironmentName).OrThrow();
        builder.Services.AddSingleton(validator);
        builder.Services.AddSingleton<ICoachConfigurationSource>(new LoadedConfiguration(configuration));
        return builder;
    }
}
