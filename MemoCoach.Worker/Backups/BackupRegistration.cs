using MemoCoach.Core.Backups;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Registers scheduled backups.</summary>
internal static class BackupRegistration
{
    public static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<BackupOptions>, BackupOptionsValidator>();
        services.AddOptionsWithValidateOnStart<BackupOptions>().Bind(configuration.GetSection("Backup"));
        return services
            .AddSingleton<BackupMetrics>()
            .AddSingleton<BackupBoard>()
            .AddSingleton<BackupReport>()
            .AddScoped<BackupSchedule>()
            .AddHostedService<BackupLoop>();
    }
}
