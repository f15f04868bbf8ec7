using System.Text.Json.Serialization;

namespace MemoCoach.Core.Queue;

[JsonSerializable(typeof(Job))]
internal sealed partial class JobJson : JsonSerializerContext;
