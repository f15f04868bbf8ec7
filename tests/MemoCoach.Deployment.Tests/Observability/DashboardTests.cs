using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MemoCoach.Contracts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.LoopbackModels;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Observability;

/// <summary>Every query of the dashboards and alerts, put to a real Prometheus that scrapes the real services while they work.</summary>
[NeedsRedis]
[NeedsPostgres]
[NeedsPrometheus]
public sealed class DashboardTests
{
    private const string Memo = "We should renew the server room for 40,000 dollars by March, because two outages last year cost us three days. I ask the board to decide.";

    [ServerFact]
    public async Task EveryPanelShowsSomethingAndEveryAlertIsUnderstood()
    {
        await using var model = await LoopbackModel.StartAsync("good");
        await using var stack = await Stack.StartAsync(("OLLAMA_HOST", model.Address.Authority));
        await using var prometheus = await PrometheusServer.StartAsync(stack.MetricsPorts);

        // A rate needs two scrapes with work between them.
        await WorkAsync(stack);
        await prometheus.WaitForAsync("memocoach_evaluation_duration_seconds_count");
        model.Behave("500");
        await WorkAsync(stack);
        await prometheus.WaitForAsync("gen_ai_client_operation_duration_seconds_count{error_type!=\"\"}");
        model.Behave("good");
        await WorkAsync(stack);

        foreach (var query in Repository.Files("deploy/observability/dashboards", "*.json").SelectMany(Queries))
        {
            await prometheus.WaitForAsync(query.Replace("$__rate_interval", "1m", StringComparison.Ordinal));
        }

        foreach (var rule in await prometheus.RulesAsync())
        {
            Assert.True((string?)rule!["health"] is "ok" or "unknown", rule.ToString());
        }
    }

    private static async Task WorkAsync(Stack stack)
    {
        using var http = new HttpClient { BaseAddress = stack.Address(ResourceNames.Api) };
        await http.GetStringAsync(stack.Address(ResourceNames.Web));
        using var created = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null);
        var session = await created.Content.ReadFromJsonAsync<CreatedSession>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        using var accepted = await http.PostAsJsonAsync("/api/v1/evaluations", new SubmitMemoRequest { Text = Memo });
        await http.GetStringAsync($"{accepted.EnsureSuccessStatusCode().Headers.Location}/events");
    }

    private static IEnumerable<string> Queries(string dashboard) => JsonNode.Parse(File.ReadAllText(dashboard))!["panels"]!.AsArray()
        .SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!);
}
