namespace MemoCoach.Core.Llm.Providers;

/// <summary>A provider that is set up: every setting has its value.</summary>
/// <param name="Name">Its name in <c>llm.yaml</c>.</param>
/// <param name="Provider">What stands there.</param>
/// <param name="Address">Where it is, as the protocol's client library expects it.</param>
/// <param name="Model">The model.</param>
internal sealed record ModelEndpoint(string Name, LlmProvider Provider, Uri Address, string Model);
