using System.Net;
using System.Text.Json;

namespace MemoCoach.Chaos.Tests.Writers;

/// <summary>What a service answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body)
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, s_web)!;

    public override string ToString() => $"{(int)Status} {Body}";
}
