using System.Text.Json;
using MemoCoach.LoopbackModels.Protocols;

namespace MemoCoach.LoopbackModels;

/// <summary>The server's operations: each protocol's chat, and <c>/loopback/*</c> to steer and watch it from another process.</summary>
internal static class ModelEndpoints
{
    private static readonly IProtocol[] Protocols = [new AnthropicProtocol(), new OpenAIProtocol(), new OllamaProtocol()];

    public static void Map(WebApplication app, LoopbackModel model)
    {
        foreach (var protocol in Protocols)
        {
            foreach (var path in protocol.Paths)
            {
                app.MapPost(path, (RequestDelegate)(context => AnswerAsync(context, protocol, model)));
            }
        }

        ModelLists.Map(app, model, Protocols);
        app.MapGet("/loopback/requests", () => model.Requests.Count);
        app.MapPost("/loopback/behaviour", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            try
            {
                model.Behave(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
                return Results.NoContent();
            }
            catch (FormatException mistake)
            {
                return Results.BadRequest(mistake.Message);
            }
        });
    }

    private static async Task AnswerAsync(HttpContext context, IProtocol protocol, LoopbackModel model)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        var given = protocol.Key(context.Request);
        var behaviour = model.Next(new(context.Request.Path, given, body), context.RequestAborted);
        var isRefused = model.Key is { } key && given != key && protocol is not OllamaProtocol;
        var running = new RunningRequest(model);
        try
        {
            await Misbehaviour.AnswerAsync(context, protocol, protocol.Read(body), isRefused ? new(BehaviourKind.Status, "401") : behaviour, running);
        }
        finally
        {
            running.End();
        }
    }
}
