extern alias worker;

using System.Diagnostics.Metrics;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using worker::MemoCoach.Worker.Backups;

namespace MemoCoach.Api.Tests.Backups;

/// <summary>What the worker does every minute, at a time that a test sets.</summary>
internal static class ScheduledLook
{
    public static async Task<BackupMetrics> RunAsync(CoachSystem system, string address, BackupOptions options, TimeProvider time)
    {
        await using var scope = system.Look();
        var services = scope.ServiceProvider;
        var metrics = new BackupMetrics(services.GetRequiredService<IMeterFactory>(), time);
        var schedule = new BackupSchedule(
            services.GetRequiredService<MemoDbContext>(),
            new OfflineCoach(),
            services.GetRequiredService<ICoachConfigurationSource>(),
            services.GetRequiredService<ConfigurationFolder>(),
            Options.Create(options),
            metrics,
            new BackupReport(new BackupBoard(services.GetRequiredService<IConnectionMultiplexer>()), metrics, Options.Create(options), time),
            time,
            NullLogger<BackupSchedule>.Instance);
        await schedule.LookAsync(address, CancellationToken.None);
        return metrics;
    }
}
