using MemoCoach.Core.Configuration;
using MemoCoach.ServiceDefaults;

namespace MemoCoach.Ops;

/// <summary>The variables and files of secrets that the services are given too.</summary>
internal static class Settings
{
    public static IConfiguration Read()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables();
        settings.AddSecretFiles();
        return settings.Build();
    }

    /// <summary>The configuration folder that the services use.</summary>
    public static ConfigurationFolder ConfigurationFolder() => Core.Configuration.ConfigurationFolder.Of(Read(), Directory.GetCurrentDirectory());
}
