using System.Net.Http.Headers;
using System.Text.Json;

namespace MemoCoach.LoopbackModels.Protocols;

/// <summary>Pieces that the protocols share.</summary>
internal static class Wire
{
    /// <summary>A message's text: a string, or a list of parts that have one.</summary>
    public static string Text(JsonElement content) => content.ValueKind == JsonValueKind.Array
        ? string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : null))
        : content.GetString() ?? "";

    public static IEnumerable<string> Messages(JsonElement body) =>
        body.GetProperty("messages").EnumerateArray().Select(message => Text(message.GetProperty("content")));

    public static string? BearerToken(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme == "Bearer" ? header.Parameter : null;

    public static JsonElement? Find(JsonElement element, params IEnumerable<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.Clone();
    }

    public static bool Stream(JsonElement body, bool byDefault) =>
        Find(body, "stream") is { } stream ? stream.GetBoolean() : byDefault;

    public static string Model(JsonElement body) => body.GetProperty("model").GetString()!;

    public static int Tokens(string text) => (text.Length / 4) + 1;

    public static int Tokens(ModelRequest request) => request.Messages.Sum(Tokens);

    /// <summary>What an error says; for protocols without a field for the code it stands here, as their providers word it.</summary>
    public static string Message(int status, string? code) => code switch
    {
        "insufficient_quota" => "Your credit balance is too low.",
        "context_length_exceeded" => "The prompt is too long: it exceeds the available context size.",
        _ => $"Status {status} on command.",
    };

    public static string Json(object value) => JsonSerializer.Serialize(value);
}
