using System.Text.Json;

namespace MemoCoach.LoopbackModels.Protocols;

/// <summary>Ollama's chat API (https://github.com/ollama/ollama/blob/main/docs/api.md).</summary>
internal sealed class OllamaProtocol : IProtocol
{
    private const string CreatedAt = "2025-01-01T00:00:00Z";

    public IReadOnlyList<string> Paths { get; } = ["/api/chat"];

    public string StreamType => "application/x-ndjson";

    public string? Key(HttpRequest request) => null;

    public ModelRequest Read(JsonElement body) => new(
        Wire.Model(body),
        [.. Wire.Messages(body)],
        Wire.Find(body, "format") is { ValueKind: JsonValueKind.Object } schema ? schema : null,
        Wire.Stream(body, byDefault: true));

    public object Body(ModelRequest request, ModelReply reply) => new
    {
        model = request.Model,
        created_at = CreatedAt,
        message = new { role = "assistant", content = reply.Text },
        done = true,
        done_reason = reply.End == ReplyEnd.MaxTokens ? "length" : "stop",
        total_duration = 1_000_000,
        load_duration = 1_000,
        prompt_eval_count = Wire.Tokens(request),
        prompt_eval_duration = 1_000,
        eval_count = Wire.Tokens(reply.Text),
        eval_duration = 1_000,
    };

    public IEnumerable<string> Events(ModelRequest request, ModelReply reply)
    {
        foreach (var piece in reply.Pieces)
        {
            yield return Wire.Json(new { model = request.Model, created_at = CreatedAt, message = new { role = "assistant", content = piece }, done = false }) + "\n";
        }

        yield return Wire.Json(Body(request, reply with { Text = "" })) + "\n";
    }

    public object Error(int status, string? code = null) => new { error = Wire.Message(status, code) };

    public string StreamError(int status) => Wire.Json(Error(status)) + "\n";
}
