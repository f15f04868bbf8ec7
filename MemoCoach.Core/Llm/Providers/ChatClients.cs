using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// One client for each endpoint, kept: each carries its own meters, which must not come and go with every call.
/// The libraries' own retries and timeouts are off; the gateway has the only ones.
/// </summary>
internal sealed class ChatClients(IHttpClientFactory http) : IDisposable
{
    /// <summary>Name of the <see cref="HttpClient"/> that calls providers.</summary>
    public const string HttpClientName = "llm";

    private readonly ConcurrentDictionary<ModelEndpoint, Lazy<IChatClient>> clients = new();

    public IChatClient For(ModelEndpoint endpoint) => clients.GetOrAdd(endpoint, e => new(() => Create(e))).Value;

    public void Dispose()
    {
        foreach (var client in clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private IChatClient Create(ModelEndpoint endpoint) => (endpoint.Protocol switch
    {
        LlmProtocol.Anthropic => Anthropic(endpoint),
        LlmProtocol.OpenAI => OpenAI(endpoint),
        LlmProtocol.Ollama => Ollama(endpoint),
        _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint.Protocol, "A protocol without a client."),
    }).AsBuilder().UseOpenTelemetry(sourceName: LlmTelemetry.SourceName, configure: client => client.EnableSensitiveData = false).Build();

    private IChatClient Anthropic(ModelEndpoint endpoint) => new AnthropicClient
    {
        ApiKey = endpoint.Key?.Secret,
        AuthToken = null,
        BaseUrl = endpoint.Address.AbsoluteUri.TrimEnd('/'),
        MaxRetries = 0,
        Timeout = Timeout.InfiniteTimeSpan,
        HttpClient = http.CreateClient(HttpClientName),
    }.AsIChatClient(endpoint.Model, endpoint.MaximumOutputTokens);

    private IChatClient OpenAI(ModelEndpoint endpoint) => new OpenAIClient(
        new ApiKeyCredential(endpoint.Key?.Secret ?? "none"), // the library wants one even where the server asks for none
        new()
        {
            Endpoint = endpoint.Address,
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http.CreateClient(HttpClientName)),
        }).GetChatClient(endpoint.Model).AsIChatClient();

    private OllamaApiClient Ollama(ModelEndpoint endpoint)
    {
        var client = http.CreateClient(HttpClientName);
        client.BaseAddress = endpoint.Address;
        return new(client, endpoint.Model);
    }
}
