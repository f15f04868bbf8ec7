using MemoCoach.Core.Llm.Ledger;
using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Jobs;

/// <summary>Settles model calls whose process died.</summary>
internal sealed partial class CallSweepLoop(IServiceScopeFactory scopes, IOptions<WorkerOptions> options, TimeProvider time, ILogger<CallSweepLoop> logger)
    : PeriodicLoop(TimeSpan.FromSeconds(options.Value.SweepSeconds), time, logger)
{
    private readonly ILogger _logger = logger;

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<CallSweep>().SweepAsync(stoppingToken);
        if (found > 0)
        {
            LogFound(_logger, found);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} model calls were abandoned; their reserved price counts as their cost.")]
    private static partial void LogFound(ILogger logger, int count);
}
