using System.Text.Json.Serialization;

namespace MemoCoach.Core.Backups;

/// <summary>How the texts of a backup are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BackupHeader))]
[JsonSerializable(typeof(Snapshots.SnapshotRecord))]
internal sealed partial class BackupJson : JsonSerializerContext;
