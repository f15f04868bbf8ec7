using System.Text.Json;

namespace MemoCoach.LoopbackModels;

/// <summary>A request that the server got.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Key">The key it carried, if any.</param>
/// <param name="Body">Its body.</param>
public sealed record RecordedRequest(string Path, string? Key, JsonElement Body);
