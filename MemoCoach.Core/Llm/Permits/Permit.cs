using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.Llm.Permits;

/// <summary>Leave to call a provider once.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Endpoint">The provider.</param>
/// <param name="Key">The key to call it with.</param>
/// <param name="IsShared">Whether the board knows of it; it does not while Redis is away.</param>
internal sealed record Permit(Guid Id, ModelEndpoint Endpoint, ApiKey Key, bool IsShared);
