using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// One client for each endpoint and key, kept with its connections. The libraries' own retries and timeouts are off: the gateway has the only
/// ones.
/// </summary>
internal sealed class ChatClients(IHttpClientFactory http) : IDisposable
{
    /// <summary>Name of the <see cref="HttpClient"/> that calls providers.</summary>
    public const string HttpClientName = "llm";

    private readonly ConcurrentDictionary<ClientKind, Lazy<IChatClient>> clients = new();

    public IChatClient For(ModelEndpoint endpoint, ApiKey key) => clients.GetOrAdd(
        new(endpoint.Provider.Protocol, endpoint.Address, endpoint.Model, endpoint.Provider.MaximumOutputTokens, key), kind => new(() => Create(kind))).Value;

    public void Dispose()
    {
        foreach (var client in clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private IChatClient Create(ClientKind kind) => kind.Protocol switch
    {
        LlmProtocol.Anthropic => Anthropic(kind),
        LlmProtocol.OpenAI => OpenAI(kind),
        LlmProtocol.Ollama => Ollama(kind),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.Protocol, "A protocol without a client."),
    };

    private IChatClient Anthropic(ClientKind kind) => new AnthropicClient
    {
        ApiKey = kind.Key.Secret,
        AuthToken = null,
        BaseUrl = kind.Address.AbsoluteUri.TrimEnd('/'),
        MaxRetries = 0,
        Timeout = Timeout.InfiniteTimeSpan,
        HttpClient = http.CreateClient(HttpClientName),
    }.AsIChatClient(kind.Model, kind.MaximumOutputTokens);

    private IChatClient OpenAI(ClientKind kind) => new OpenAIClient(
        new ApiKeyCredential(kind.Key.Secret ?? "none"), // the library wants one even where the server asks for none
        new()
        {
            Endpoint = kind.Address,
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http.CreateClient(HttpClientName)),
        }).GetChatClient(kind.Model).AsIChatClient();

    private OllamaApiClient Ollama(ClientKind kind)
    {
        var client = http.CreateClient(HttpClientName);
        client.BaseAddress = kind.Address;
        return new(client, kind.Model);
    }

    private sealed record ClientKind(LlmProtocol Protocol, Uri Address, string Model, int MaximumOutputTokens, ApiKey Key);
}
