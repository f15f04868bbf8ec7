using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Evaluations;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Jobs;

/// <summary>Enqueues evaluations and replays that the queue has lost.</summary>
internal sealed partial class SweepLoop(IServiceScopeFactory scopes, IOptions<WorkerOptions> options, TimeProvider time, ILogger<SweepLoop> logger)
    : PeriodicLoop(TimeSpan.FromSeconds(options.Value.SweepSeconds), time, logger)
{
    private readonly ILogger _logger = logger;

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<EvaluationSweep>().SweepAsync(stoppingToken);
        found += await scope.ServiceProvider.GetRequiredService<ReplayStart>().SweepAsync(stoppingToken);
        if (found > 0)
        {
            LogFound(_logger, found);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} jobs were missing in the queue and are enqueued again.")]
    private static partial void LogFound(ILogger logger, int count);
}
