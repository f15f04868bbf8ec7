extern alias worker;

using Microsoft.Extensions.Logging.Abstractions;
using worker::MemoCoach.Worker.Jobs;

namespace MemoCoach.Api.Tests.Jobs;

public sealed class PeriodicLoopTests
{
    [Fact]
    public async Task ALibrarysTimeoutDoesNotEndTheLoop()
    {
        using var loop = new Loop();
        await loop.StartAsync(CancellationToken.None);
        await Task.WhenAny(loop.SecondTurn, loop.ExecuteTask!);
        Assert.True(loop.SecondTurn.IsCompletedSuccessfully);
        await loop.StopAsync(CancellationToken.None);
    }

    /// <summary>Its first turn ends as one does whose HTTP request takes too long.</summary>
    private sealed class Loop() : PeriodicLoop(TimeSpan.FromMilliseconds(1), TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _secondTurn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _turns;

        public Task SecondTurn => _secondTurn.Task;

        protected override Task TurnAsync(CancellationToken stoppingToken)
        {
            if (++_turns == 1)
            {
                throw new TaskCanceledException("The request was canceled due to the configured timeout.");
            }

            _secondTurn.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
