namespace MemoCoach.Core.Llm.Providers;

/// <summary>A provider's key. Prints as its reference, so that it cannot reach a log or an error by accident.</summary>
/// <param name="Reference">Where it comes from, such as <c>env:OPENAI_API_KEY</c>.</param>
/// <param name="Secret">The key itself.</param>
internal sealed record ApiKey(string Reference, string Secret)
{
    public override string ToString() => Reference;
}
