using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>How a call ended, for its record and the metrics.</summary>
/// <param name="State">Whether the cost is known.</param>
/// <param name="CostMicroDollars">The cost.</param>
/// <param name="InputTokens">Tokens of the prompt, if known.</param>
/// <param name="OutputTokens">Tokens of the answer, if known.</param>
/// <param name="LatencyMilliseconds">How long it took.</param>
/// <param name="FirstTokenMilliseconds">When the answer began.</param>
/// <param name="Error">How it failed.</param>
internal sealed record CallResult(
    LlmCallState State, long CostMicroDollars, long? InputTokens, long? OutputTokens, long LatencyMilliseconds, long? FirstTokenMilliseconds, string? Error)
{
    private const string Stopped = "Stopped";

    /// <summary>Reads a call that has ended. Without a word from the provider about tokens, what was reserved counts: it may be billed.</summary>
    public static CallResult Of(ModelCall call, LlmPrices? prices, long reserved)
    {
        var (input, output) = (call.Usage?.InputTokenCount, call.Usage?.OutputTokenCount);
        var (state, cost) = input is not null && output is not null ? (LlmCallState.Settled, MicroDollars.Price(prices, input.Value, output.Value))
            : call.IsUnbilled ? (LlmCallState.Settled, 0)
            : (LlmCallState.Estimated, reserved);
        return new(state, cost, input, output, call.ElapsedMilliseconds, call.FirstTokenMilliseconds, call.IsWhole ? null : call.Failure?.Failure.ToString() ?? Stopped);
    }
}
