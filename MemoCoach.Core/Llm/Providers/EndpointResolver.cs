using MemoCoach.Core.Llm.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>Finds the providers of a route that are set up. Reads the settings anew each time, so that a change needs no restart.</summary>
internal sealed partial class EndpointResolver(IConfiguration configuration, ProviderKeys keys, ILogger<EndpointResolver> logger)
{
    /// <summary>The route's providers in its order, without those that are not set up.</summary>
    public IEnumerable<ModelEndpoint> Resolve(LlmConfiguration llm, LlmRoute route) => route.Providers
        .Select(name => Resolve(name, llm.Providers[name]))
        .OfType<ModelEndpoint>();

    /// <summary>A provider, or null if it is not set up.</summary>
    public ModelEndpoint? Resolve(string name, LlmProvider provider) =>
        keys.Of(provider).Count > 0
            && Value(provider.BaseUrl) is { } url && Value(provider.Model) is { } model && Address(name, provider, url) is { } address
            ? new(name, provider, address, model)
            : null;

    private string? Value(string setting) => SettingReference.Parse(setting).Resolve(configuration);

    // A mistake in one provider's address must not keep the others from answering.
    private Uri? Address(string name, LlmProvider provider, string url)
    {
        var address = ProviderAddress.TryParse(provider.Protocol, url);
        if (address is null)
        {
            LogAddress(name, provider.BaseUrl);
        }

        return address;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Provider {Provider} is left out: its baseUrl {Setting} is not an http or https URL. Correct it in llm.yaml or in the variable it names.")]
    private partial void LogAddress(string provider, string setting);
}
