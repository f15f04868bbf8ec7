using System.Text.Json;
using System.Text.Json.Serialization;
using MemoCoach.Contracts.Admin;

namespace MemoCoach.Core.Debugging;

/// <summary>JSON of what debug mode keeps.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DebugAttempt))]
internal sealed partial class DebugJson : JsonSerializerContext;
