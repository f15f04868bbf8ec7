using System.Text.Json;

namespace MemoCoach.LoopbackModels.Protocols;

/// <summary>OpenAI's Chat Completions API (https://platform.openai.com/docs/api-reference/chat).</summary>
internal sealed class OpenAIProtocol : IProtocol
{
    public IReadOnlyList<string> Paths { get; } = ["/v1/chat/completions", "/chat/completions"];

    public string StreamType => "text/event-stream";

    public string? Key(HttpRequest request) => Wire.BearerToken(request);

    public ModelRequest Read(JsonElement body) => new(
        Wire.Model(body),
        [.. Wire.Messages(body)],
        Wire.Find(body, "response_format", "json_schema", "schema"),
        Wire.Stream(body, byDefault: false));

    public object Body(ModelRequest request, ModelReply reply) => new
    {
        id = "chatcmpl-loopback",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = request.Model,
        choices = new[] { new { index = 0, message = Message(reply), finish_reason = FinishReason(reply) } },
        usage = Usage(request, reply),
    };

    public IEnumerable<string> Events(ModelRequest request, ModelReply reply)
    {
        foreach (var piece in reply.Pieces)
        {
            yield return Event(Chunk(request, new { role = "assistant", content = piece }, null, null));
        }

        if (reply.End == ReplyEnd.Refusal)
        {
            yield return Event(Chunk(request, Message(reply), null, null));
        }

        yield return Event(Chunk(request, new { }, FinishReason(reply), Usage(request, reply)));
        yield return "data: [DONE]\n\n";
    }

    public object Error(int status, string? code = null) => new { error = new { message = Wire.Message(status, null), type = "server_error", code } };

    public string StreamError(int status) => Event(Error(status));

    private static object Message(ModelReply reply) => reply.End == ReplyEnd.Refusal
        ? new { role = "assistant", content = (string?)null, refusal = "I will not do that." }
        : new { role = "assistant", content = reply.Text };

    private static object Usage(ModelRequest request, ModelReply reply) => new
    {
        prompt_tokens = Wire.Tokens(request),
        completion_tokens = Wire.Tokens(reply.Text),
        total_tokens = Wire.Tokens(request) + Wire.Tokens(reply.Text),
    };

    private static object Chunk(ModelRequest request, object delta, string? finishReason, object? usage) => new
    {
        id = "chatcmpl-loopback",
        @object = "chat.completion.chunk",
        created = 1_700_000_000,
        model = request.Model,
        choices = new[] { new { index = 0, delta, finish_reason = finishReason } },
        usage,
    };

    private static string FinishReason(ModelReply reply) => reply.End == ReplyEnd.MaxTokens ? "length" : "stop";

    private static string Event(object data) => $"data: {Wire.Json(data)}\n\n";
}
