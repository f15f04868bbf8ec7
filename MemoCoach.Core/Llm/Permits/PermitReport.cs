using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Permits;

/// <summary>How a call went, for those after it.</summary>
/// <param name="Failure">What it failed by; null if it did not.</param>
/// <param name="KeyPause">For how long its key is to be left alone.</param>
/// <param name="Tokens">Tokens of prompt and answer together, if known.</param>
/// <param name="IsStopped">Whether it ended before it could go well or badly.</param>
internal sealed record PermitReport(ModelFailure? Failure, TimeSpan KeyPause, long? Tokens, bool IsStopped = false)
{
    private static readonly TimeSpan PauseOfRefusedKey = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>No call was made.</summary>
    public static PermitReport Unused { get; } = new(null, TimeSpan.Zero, 0, IsStopped: true);

    /// <summary>The word that Scripts/release.lua knows it by. A provider that refuses is alive.</summary>
    public string Verdict => IsStopped ? "neither" : Failure?.IsProvidersFault() == true ? "fault" : "good";

    /// <summary>Reads a call that has ended, or that never began.</summary>
    public static PermitReport Of(ModelCall call) => new(
        call.Failure?.Failure,
        call.Failure is { } failure ? PauseAfter(failure) : TimeSpan.Zero,
        call.HasBegun ? call.Tokens : 0,
        IsStopped: !call.IsWhole && call.Failure is null);

    private static TimeSpan PauseAfter(ModelCallException failure) => failure.Failure switch
    {
        ModelFailure.KeyRefused => PauseOfRefusedKey,
        ModelFailure.RateLimited => failure.Pause < LongestPause ? failure.Pause : LongestPause,
        _ => TimeSpan.Zero,
    };
}
