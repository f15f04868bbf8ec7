namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// Carries a call's cancellation past its client library to the reading of the answer: not every library hands its token that far, and
/// such a read would outlast the call.
/// </summary>
internal static class CallEnd
{
    private static readonly AsyncLocal<CancellationToken> Flowing = new();

    public static CancellationToken Token
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }
}
