namespace MemoCoach.Core.Llm.Providers;

/// <summary>A provider that is set up: every setting has its value.</summary>
/// <param name="Name">Its name in <c>llm.yaml</c>.</param>
/// <param name="Protocol">The protocol it speaks.</param>
/// <param name="Address">Where it is, as the protocol's client library expects it.</param>
/// <param name="Key">Its key, if it asks for one.</param>
/// <param name="Model">The model.</param>
/// <param name="MaximumOutputTokens">Most tokens of an answer.</param>
/// <param name="ContextTokens">Tokens of prompt and answer that Ollama makes room for.</param>
/// <param name="StructuredOutput">Whether it takes a JSON schema for the answer.</param>
internal sealed record ModelEndpoint(
    string Name,
    LlmProtocol Protocol,
    Uri Address,
    ApiKey? Key,
    string Model,
    int MaximumOutputTokens,
    int? ContextTokens,
    bool StructuredOutput);
