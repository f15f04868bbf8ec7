using MemoCoach.LoopbackModels.Protocols;

namespace MemoCoach.LoopbackModels;

/// <summary>Which models there are, in each protocol.</summary>
internal static class ModelLists
{
    public static void Map(WebApplication app, LoopbackModel model, IReadOnlyList<IProtocol> protocols)
    {
        app.MapGet("/v1/models/{name}", (string name, HttpRequest request) =>
            Answer(request, protocols.OfType<AnthropicProtocol>().Single(), model.Models.Contains(name) ? new { id = name, type = "model" } : null));
        app.MapGet("/v1/models", (HttpRequest request) =>
            Answer(request, protocols.OfType<OpenAIProtocol>().Single(), new { data = model.Models.Select(name => new { id = name }) }));
        app.MapGet("/api/tags", (HttpRequest request) =>
            Answer(request, protocols.OfType<OllamaProtocol>().Single(), new { models = model.Models.Select(name => new { name = $"{name}:latest" }) }));

        IResult Answer(HttpRequest request, IProtocol protocol, object? body)
        {
            var isRefused = model.Key is { } key && protocol.Key(request) != key && protocol is not OllamaProtocol;
            return isRefused ? Results.Json(protocol.Error(401), statusCode: 401) : body is null ? Results.Json(protocol.Error(404), statusCode: 404) : Results.Json(body);
        }
    }
}
