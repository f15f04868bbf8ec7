using System.Text.Json;

namespace MemoCoach.LoopbackModels;

/// <summary>What a client asks for, whatever the protocol.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Messages">Text of each message in order, the system's first.</param>
/// <param name="Schema">The answer's JSON schema, if the request holds one.</param>
/// <param name="Stream">Whether the answer is to be streamed.</param>
public sealed record ModelRequest(string Model, IReadOnlyList<string> Messages, JsonElement? Schema, bool Stream);
