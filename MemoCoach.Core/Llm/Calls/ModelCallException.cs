using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>A model call that failed. Its message holds nothing that the provider, the memo or the key said.</summary>
internal sealed class ModelCallException(ModelFailure failure, string detail, Exception? innerException = null)
    : Exception($"{failure}: {detail}", innerException)
{
    private static readonly TimeSpan PauseWithoutWord = TimeSpan.FromSeconds(1);

    public ModelFailure Failure => failure;

    /// <summary>How long the provider asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For how long a key that has reached its limit is left alone.</summary>
    public TimeSpan Pause => RetryAfter ?? PauseWithoutWord;

    /// <summary>The key that was called with.</summary>
    public ApiKey? Key { get; set; }
}
