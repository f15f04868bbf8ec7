using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Permits;

/// <summary>How a call went, for those after it.</summary>
/// <param name="Failure">What it failed by; null if it did not, or if it was stopped (<paramref name="IsStopped"/>).</param>
/// <param name="KeyPause">For how long its key is to be left alone.</param>
/// <param name="Tokens">Tokens of prompt and answer together, if known.</param>
/// <param name="IsStopped">Whether the caller ended it before it could go well or badly.</param>
internal sealed record PermitReport(ModelFailure? Failure, TimeSpan KeyPause, long? Tokens, bool IsStopped = false)
{
    /// <summary>The word that Scripts/release.lua knows it by. A provider that refuses is alive.</summary>
    public string Verdict => IsStopped ? "neither" : Failure?.IsProvidersFault() == true ? "fault" : "good";
}
