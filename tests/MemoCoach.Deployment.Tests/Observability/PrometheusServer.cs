using System.Text.Json.Nodes;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Observability;

/// <summary>A real Prometheus with the alert rules of deploy/observability, which scrapes every half second.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    public const string Program = "/usr/bin/prometheus";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("memocoach-prometheus-");
    private readonly HttpClient _http;
    private ServerProcess? _process;

    private PrometheusServer(int port) => _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

    public static async Task<PrometheusServer> StartAsync(IReadOnlyDictionary<string, int> targets)
    {
        var port = FreePort.Find();
        var server = new PrometheusServer(port);
        var jobs = targets.Select(target => $"  - {{job_name: {target.Key}, static_configs: [{{targets: [\"127.0.0.1:{target.Value}\"]}}]}}");
        var file = Path.Combine(server._folder.FullName, "prometheus.yaml");
        await File.WriteAllTextAsync(file, $"""
            global:
              scrape_interval: 500ms
              evaluation_interval: 500ms
            rule_files: [{Repository.PathOf("deploy/observability/alerts.yaml")}]
            scrape_configs:
            {string.Join('\n', jobs)}
            """);
        string[] arguments = [$"--config.file={file}", $"--storage.tsdb.path={server._folder.FullName}/data", $"--web.listen-address=127.0.0.1:{port}"];
        server._process = await ServerProcess.StartAsync(Program, arguments, [], "Server is ready to receive web requests");
        return server;
    }

    /// <summary>The series that a query finds; fails when Prometheus does not understand it.</summary>
    public async Task<JsonArray> QueryAsync(string query)
    {
        using var response = await _http.PostAsync(new Uri("/api/v1/query", UriKind.Relative), new FormUrlEncodedContent([new("query", query)]));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.True((string?)answer["status"] == "success", $"{query}\n{answer}");
        return answer["data"]!["result"]!.AsArray();
    }

    /// <summary>The alert rules, each with the health that Prometheus saw when it evaluated it.</summary>
    public async Task<JsonArray> RulesAsync()
    {
        var answer = JsonNode.Parse(await _http.GetStringAsync(new Uri("/api/v1/rules", UriKind.Relative)))!;
        return answer["data"]!["groups"]!.AsArray().Single()!["rules"]!.AsArray();
    }

    /// <summary>Asks again at each scrape until the query finds something.</summary>
    public async Task<JsonArray> WaitForAsync(string query)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var scrapes = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (true)
        {
            if (await QueryAsync(query) is { Count: > 0 } found)
            {
                return found;
            }

            if (!await WaitAsync(scrapes, end.Token))
            {
                Assert.Fail($"Prometheus finds nothing for: {query}\namong: {await _http.GetStringAsync(new Uri("/api/v1/label/__name__/values", UriKind.Relative))}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken end)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
