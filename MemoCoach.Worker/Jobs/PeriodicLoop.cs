namespace MemoCoach.Worker.Jobs;

/// <summary>Does something again and again; a failure is logged and the next turn comes all the same.</summary>
internal abstract partial class PeriodicLoop(TimeSpan period, TimeProvider time, ILogger logger) : BackgroundService
{
    protected abstract Task TurnAsync(CancellationToken stoppingToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, exception, GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Loop} failed; it tries again at its next turn.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string loop);
}
