using MemoCoach.Core.Debugging;
using MemoCoach.Core.Faults;

namespace MemoCoach.Worker.Jobs;

/// <summary>Deletes records of debug mode, and of faults, that were kept for long enough.</summary>
internal sealed class RecordSweepLoop(IServiceScopeFactory scopes, TimeProvider time, ILogger<RecordSweepLoop> logger)
    : PeriodicLoop(TimeSpan.FromMinutes(1), time, logger)
{
    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DebugRecords>().SweepAsync(stoppingToken);
        await scope.ServiceProvider.GetRequiredService<FaultLog>().SweepAsync(stoppingToken);
    }
}
