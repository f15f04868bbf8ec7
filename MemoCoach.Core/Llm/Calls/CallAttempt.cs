using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>One try of a call.</summary>
/// <param name="Endpoint">The provider.</param>
/// <param name="Use">What for.</param>
/// <param name="Number">Which try with this provider it is, from 1.</param>
/// <param name="Refused">Keys that the provider has refused in this conversation.</param>
internal sealed record CallAttempt(ModelEndpoint Endpoint, ModelUse Use, int Number, IReadOnlySet<ApiKey> Refused);
