namespace MemoCoach.Core.Llm.Calls;

/// <summary>A model call that failed. Its message holds nothing that the provider, the memo or the key said.</summary>
internal sealed class ModelCallException(ModelFailure failure, string detail, Exception? innerException = null)
    : Exception($"{failure}: {detail}", innerException)
{
    public ModelFailure Failure => failure;

    /// <summary>How long the provider asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
