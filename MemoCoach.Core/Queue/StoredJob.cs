using System.Text.Json;

namespace MemoCoach.Core.Queue;

/// <summary>A job as Scripts/enqueue.lua keeps it: its start tag, a space, and its JSON.</summary>
internal static class StoredJob
{
    /// <summary>Reads the job.</summary>
    public static Job Read(string record) =>
        JsonSerializer.Deserialize(record.AsSpan(record.IndexOf(' ', StringComparison.Ordinal)), JobJson.Default.Job)!;
}
