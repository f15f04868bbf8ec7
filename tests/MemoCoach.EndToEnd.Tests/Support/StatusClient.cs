using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>Asks the AppHost's status page.</summary>
internal sealed class StatusClient(int port) : IDisposable
{
    /// <summary>Its name among the ports.</summary>
    public const string Name = "status";

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://localhost:{port}") };

    /// <summary>The processes of all services.</summary>
    public async Task<IReadOnlyList<int>> ProcessesAsync() => [.. (await ReplicasAsync()).Select(replica => (int?)replica["processId"]).OfType<int>()];

    /// <summary>The process of one service.</summary>
    public async Task<int> ProcessAsync(string name) =>
        (int)(await ReplicasAsync()).Single(replica => (string?)replica["name"] == name)["processId"]!;

    /// <summary>How often the AppHost has started a service again.</summary>
    public async Task<int> RestartsAsync(string name) =>
        (int)(await ReplicasAsync()).Single(replica => (string?)replica["name"] == name)["restarts"]!;

    /// <summary>Ends the process of one service as a power cut would; the AppHost starts it again.</summary>
    public async Task KillAsync(string name)
    {
        using var process = Process.GetProcessById(await ProcessAsync(name));
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<JsonObject>> ReplicasAsync()
    {
        var state = JsonNode.Parse(await _http.GetStringAsync(new Uri("/api/resources", UriKind.Relative)))!;
        return [.. state["resources"]!.AsArray().SelectMany(resource => resource!["replicas"]!.AsArray()).Select(replica => replica!.AsObject())];
    }
}
