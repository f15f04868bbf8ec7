using MemoCoach.Core.Configuration;
using MemoCoach.Core.Retention;

namespace MemoCoach.Worker.Jobs;

/// <summary>Archives and deletes what is beyond the configured limits, every hour, on one of the replicas.</summary>
internal sealed partial class RetentionLoop(
    IServiceScopeFactory scopes, ReplicaTurns turns, ICoachConfigurationSource configurations, TimeProvider time, ILogger<RetentionLoop> logger)
    : PeriodicLoop(TimeSpan.FromHours(1), time, logger)
{
    private const string Turn = "retention";

    private readonly ILogger _logger = logger;

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        if (!await turns.TakeAsync(Turn))
        {
            return;
        }

        try
        {
            await ApplyAsync(configurations.Current.Limits.Retention, stoppingToken);
        }
        finally
        {
            await turns.EndAsync(Turn);
        }
    }

    private async Task ApplyAsync(RetentionLimits limits, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var archived = await scope.ServiceProvider.GetRequiredService<VersionArchive>().ArchiveAsync(limits.Versions, stoppingToken);
        var deleted = await scope.ServiceProvider.GetRequiredService<AgeLimits>().ApplyAsync(limits, stoppingToken);
        if (archived + deleted > 0)
        {
            LogKept(_logger, archived, deleted);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention: {Archived} versions were archived, {Deleted} old rows deleted.")]
    private static partial void LogKept(ILogger logger, int archived, int deleted);
}
