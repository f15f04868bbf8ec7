using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.SelfTests;

/// <summary>
/// Asks each provider that is set up which models it has, once for each of its keys. That shows address, key and model, and is free at all of
/// them, so that nobody has to agree to a price.
/// </summary>
internal sealed class ProviderTests(ICoachConfigurationSource configuration, EndpointResolver endpoints, ProviderKeys keys, IHttpClientFactory http) : ISelfTestGroup
{
    /// <summary>One that does not answer must not make the others wait.</summary>
    public bool IsInTurn => false;

    public IEnumerable<SelfTest> Tests()
    {
        foreach (var (name, provider) in configuration.Current.Llm.Providers)
        {
            if (endpoints.Resolve(name, provider) is not { } endpoint)
            {
                yield return new(SelfTestPart.Provider, name, SelfTestFault.NotSetUp, _ => throw new SelfTestException(SelfTestFault.NotSetUp));
                continue;
            }

            foreach (var key in keys.Of(provider))
            {
                yield return new(SelfTestPart.Provider, key == ApiKey.None ? name : $"{name} ({key.Reference})", SelfTestFault.ProviderAway, stop => AskAsync(endpoint, key, stop));
            }
        }
    }

    private async Task<string?> AskAsync(ModelEndpoint endpoint, ApiKey key, CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(ChatClients.HttpClientName);
            using var request = ModelQuestion.Of(endpoint, key);
            using var answer = await client.SendAsync(request, cancellationToken);
            return await ModelQuestion.KnowsAsync(answer, endpoint, cancellationToken) ? endpoint.Model : throw new SelfTestException(SelfTestFault.ModelUnknown, endpoint.Model);
        }
        catch (ModelCallException refusal)
        {
            throw new SelfTestException(FaultOf(refusal.Failure), endpoint.Model);
        }
    }

    private static SelfTestFault FaultOf(ModelFailure failure) => failure switch
    {
        ModelFailure.KeyRefused => SelfTestFault.KeyRefused,
        ModelFailure.RateLimited => SelfTestFault.ProviderLimited,
        ModelFailure.Unavailable => SelfTestFault.ProviderUnwell,
        ModelFailure.RequestRefused => SelfTestFault.ModelUnknown,
        _ => SelfTestFault.ProviderAway,
    };
}
