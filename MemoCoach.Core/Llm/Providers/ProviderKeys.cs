using MemoCoach.Core.Llm.Settings;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>Finds the keys that a provider's references lead to now.</summary>
internal sealed class ProviderKeys(SecretFiles files)
{
    /// <summary>The keys there are; one that is no key for a provider that asks for none; empty if all are missing.</summary>
    public IReadOnlyList<ApiKey> Of(LlmProvider provider) =>
        provider.Keys.Count == 0 ? [ApiKey.None] : [.. provider.Keys.Select(Resolve).OfType<ApiKey>()];

    private ApiKey? Resolve(string reference) => files.Resolve(reference) is { } secret ? new(reference, secret) : null;
}
