using System.Net.Http.Headers;
using System.Text.Json;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.SelfTests;

/// <summary>
/// The question whether a provider has a model, in each protocol: https://docs.claude.com/en/api/models, which knows aliases only one by one;
/// https://platform.openai.com/docs/api-reference/models/list; https://github.com/ollama/ollama/blob/main/docs/api.md#list-local-models.
/// </summary>
internal static class ModelQuestion
{
    private const string AnthropicVersion = "2023-06-01";

    public static HttpRequestMessage Of(ModelEndpoint endpoint, ApiKey key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address(endpoint));
        if (endpoint.Provider.Protocol == LlmProtocol.Anthropic)
        {
            request.Headers.TryAddWithoutValidation("x-api-key", key.Secret);
            request.Headers.Add("anthropic-version", AnthropicVersion);
        }
        else if (key.Secret is { } secret)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        }

        return request;
    }

    public static async Task<bool> KnowsAsync(HttpResponseMessage answer, ModelEndpoint endpoint, CancellationToken cancellationToken)
    {
        using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return endpoint.Provider.Protocol switch
        {
            LlmProtocol.Anthropic => true,
            LlmProtocol.Ollama => Names(body, "models", "name").Any(name => name == endpoint.Model || name == $"{endpoint.Model}:latest"),
            _ => Names(body, "data", "id").Contains(endpoint.Model),
        };
    }

    private static Uri Address(ModelEndpoint endpoint)
    {
        var root = endpoint.Address.AbsoluteUri.TrimEnd('/');
        return new(endpoint.Provider.Protocol switch
        {
            LlmProtocol.Anthropic => $"{root}/v1/models/{Uri.EscapeDataString(endpoint.Model)}",
            LlmProtocol.Ollama => $"{root}/api/tags",
            _ => $"{root}/models",
        });
    }

    private static IEnumerable<string?> Names(JsonDocument body, string list, string name) =>
        body.RootElement.GetProperty(list).EnumerateArray().Select(model => model.GetProperty(name).GetString());
}
