namespace MemoCoach.Core.Llm.Calls;

/// <summary>The time that a route's calls have together.</summary>
internal sealed class RouteClock(TimeSpan total, TimeProvider time) : IDisposable
{
    private readonly long start = time.GetTimestamp();
    private readonly CancellationTokenSource end = new(total, time);

    /// <summary>Cancelled when the time is over.</summary>
    public CancellationToken End => end.Token;

    public TimeSpan Remaining => total - time.GetElapsedTime(start);

    public void Dispose() => end.Dispose();
}
