namespace MemoCoach.Core.Llm.Calls;

/// <summary>
/// The three limits of one call: until the first piece of the answer, between two pieces, and in all. Cancels the call when one is passed.
/// </summary>
internal sealed class CallWatch : IDisposable
{
    private readonly LlmRoute route;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource any;
    private bool hasBegun;

    public CallWatch(LlmRoute route, TimeProvider time, CancellationToken cancellationToken)
    {
        this.route = route;
        whole = new(Seconds(route.CallTimeoutSeconds), time);
        silence = new(Seconds(route.FirstTokenTimeoutSeconds), time);
        any = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, silence.Token, cancellationToken);
    }

    /// <summary>Cancelled when a limit is passed, or when the caller cancels.</summary>
    public CancellationToken Token => any.Token;

    /// <summary>Which limit was passed; null if none was.</summary>
    public string? Passed =>
        whole.IsCancellationRequested ? $"no whole answer within {route.CallTimeoutSeconds} s"
        : !silence.IsCancellationRequested ? null
        : hasBegun ? $"silent for {route.StallTimeoutSeconds} s in mid-answer"
        : $"nothing of an answer within {route.FirstTokenTimeoutSeconds} s";

    /// <summary>A piece of the answer came.</summary>
    public void Heard()
    {
        hasBegun = true;
        silence.CancelAfter(Seconds(route.StallTimeoutSeconds));
    }

    public void Dispose()
    {
        any.Dispose();
        silence.Dispose();
        whole.Dispose();
    }

    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromSeconds((double)seconds);
}
