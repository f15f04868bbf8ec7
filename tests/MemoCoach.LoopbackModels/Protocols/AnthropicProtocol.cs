using System.Text.Json;

namespace MemoCoach.LoopbackModels.Protocols;

/// <summary>Anthropic's Messages API (https://docs.claude.com/en/api/messages).</summary>
internal sealed class AnthropicProtocol : IProtocol
{
    public IReadOnlyList<string> Paths { get; } = ["/v1/messages"];

    public string StreamType => "text/event-stream";

    public string? Key(HttpRequest request) => request.Headers["x-api-key"].FirstOrDefault() ?? Wire.BearerToken(request);

    public ModelRequest Read(JsonElement body) => new(
        Wire.Model(body),
        [.. Wire.Find(body, "system") is { } system ? [Wire.Text(system)] : Array.Empty<string>(), .. Wire.Messages(body)],
        Wire.Find(body, "output_config", "format", "schema"),
        Wire.Stream(body, byDefault: false));

    public object Body(ModelRequest request, ModelReply reply) => new
    {
        id = "msg_loopback",
        type = "message",
        role = "assistant",
        model = request.Model,
        content = reply.Text.Length == 0 ? Array.Empty<object>() : [new { type = "text", text = reply.Text }],
        stop_reason = StopReason(reply),
        stop_sequence = (string?)null,
        usage = new { input_tokens = Wire.Tokens(request), output_tokens = Wire.Tokens(reply.Text) },
    };

    public IEnumerable<string> Events(ModelRequest request, ModelReply reply)
    {
        yield return Event("message_start", new { type = "message_start", message = Body(request, new("")) });
        yield return Event("content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } });
        foreach (var piece in reply.Pieces)
        {
            yield return Event("content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text = piece } });
        }

        yield return Event("content_block_stop", new { type = "content_block_stop", index = 0 });
        yield return Event("message_delta", new
        {
            type = "message_delta",
            delta = new { stop_reason = StopReason(reply), stop_sequence = (string?)null },
            usage = new { output_tokens = Wire.Tokens(reply.Text) },
        });
        yield return Event("message_stop", new { type = "message_stop" });
    }

    public object Error(int status, string? code = null) => new { type = "error", error = new { type = status == 529 ? "overloaded_error" : "api_error", message = Wire.Message(status, code) } };

    public string StreamError(int status) => Event("error", Error(status));

    private static string StopReason(ModelReply reply) => reply.End switch
    {
        ReplyEnd.MaxTokens => "max_tokens",
        ReplyEnd.Refusal => "refusal",
        _ => "end_turn",
    };

    private static string Event(string name, object data) => $"event: {name}\ndata: {Wire.Json(data)}\n\n";
}
