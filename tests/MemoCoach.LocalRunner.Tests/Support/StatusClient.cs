using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Tests.Support;

/// <summary>Reads the status page's figures.</summary>
internal sealed class StatusClient(int port) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://localhost:{port}") };

    public HttpClient Http => _http;

    public async Task<JsonObject> ReplicaAsync(string name) => (await ReplicasAsync()).First(r => (string?)r["name"] == name);

    public async Task<IReadOnlyList<JsonObject>> ReplicasAsync()
    {
        var state = JsonNode.Parse(await _http.GetStringAsync(new Uri("/api/resources", UriKind.Relative)))!;
        return [.. state["resources"]!.AsArray().SelectMany(r => r!["replicas"]!.AsArray()).Select(r => r!.AsObject())];
    }

    public void Dispose() => _http.Dispose();
}
