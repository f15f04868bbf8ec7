using MemoCoach.Worker.Jobs;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Backups;

/// <summary>Looks every minute whether a backup or a drill is due, on one of the replicas.</summary>
internal sealed class BackupLoop(
    IServiceScopeFactory scopes, ReplicaTurns turns, IOptions<BackupOptions> options, TimeProvider time, ILogger<BackupLoop> logger)
    : PeriodicLoop(TimeSpan.FromMinutes(1), time, logger)
{
    private const string Turn = "backup";

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Folder is not { Length: > 0 } folder || !await turns.TakeAsync(Turn))
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BackupSchedule>().LookAsync(folder, stoppingToken);
        }
        finally
        {
            await turns.EndAsync(Turn);
        }
    }
}
