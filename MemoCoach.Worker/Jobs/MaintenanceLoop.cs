using MemoCoach.Core.Queue;

namespace MemoCoach.Worker.Jobs;

/// <summary>Brings delayed jobs whose time has come, and jobs whose worker shows no life, back into the queue.</summary>
internal sealed class MaintenanceLoop(JobQueue queue, TimeProvider time, ILogger<MaintenanceLoop> logger)
    : PeriodicLoop(TimeSpan.FromSeconds(1), time, logger)
{
    protected override Task TurnAsync(CancellationToken stoppingToken) => queue.MaintainAsync(stoppingToken);
}
