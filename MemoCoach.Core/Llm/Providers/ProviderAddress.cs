namespace MemoCoach.Core.Llm.Providers;

/// <summary>Turns a provider's base URL, as people write it, into the address that its client library expects.</summary>
internal static class ProviderAddress
{
    /// <summary>Reads a base URL.</summary>
    /// <param name="protocol">The protocol spoken there.</param>
    /// <param name="value">The URL; for Ollama whatever <c>OLLAMA_HOST</c> may hold.</param>
    /// <returns>The address, or <see langword="null"/> if it is not an absolute HTTP URL.</returns>
    public static Uri? TryParse(LlmProtocol protocol, string value)
    {
        var text = protocol switch
        {
            LlmProtocol.Ollama => OllamaHost.ToUrl(value),
            LlmProtocol.Anthropic => WithoutVersion(value),
            _ => value,
        };
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    // Its client library appends /v1/messages; people who know OpenAI's convention write the /v1 themselves.
    private static string WithoutVersion(string url)
    {
        var trimmed = url.TrimEnd('/');
        return trimmed.EndsWith("/v1", StringComparison.Ordinal) ? trimmed[..^"/v1".Length] : trimmed;
    }
}
