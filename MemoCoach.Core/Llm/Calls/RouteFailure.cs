namespace MemoCoach.Core.Llm.Calls;

/// <summary>How one provider of a route failed. Prints without anything that the provider, the memo or the key said.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="Failure">How.</param>
/// <param name="Message">The same in words.</param>
internal sealed record RouteFailure(string Provider, ModelFailure Failure, string Message)
{
    public override string ToString() => $"{Provider}: {Message}";
}
