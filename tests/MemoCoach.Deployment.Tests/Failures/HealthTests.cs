using System.Net;
using System.Text.Json.Nodes;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Failures;

/// <summary>A service that lacks something at run time stays up, and its health answer says which part is unwell.</summary>
[NeedsRedis]
[NeedsPostgres]
public sealed class HealthTests
{
    private const string Nowhere = "127.0.0.1:1";

    [ServerFact]
    public async Task TheAnswerNamesThePartThatIsUnwell()
    {
        await using var stack = await Stack.StartStoresAsync();
        var (cache, database) = (stack.Settings["ConnectionStrings__cache"], stack.Settings["ConnectionStrings__memocoach"]);

        await AssertUnwellAsync(stack, database, Nowhere, "cache", "");
        await AssertUnwellAsync(stack, "Host=127.0.0.1;Port=1;Username=memo", cache, "memocoach", "The database of ConnectionStrings:memocoach does not answer.");
        await AssertUnwellAsync(stack, $"{database};Database=nothing", cache, "memocoach", "The database that ConnectionStrings:memocoach names does not exist.");
        await AssertUnwellAsync(stack, $"{database};Database=template1", cache, "memocoach", "The schema is older than this program. Run: memocoach migrate");
        await AssertUnwellAsync(stack, "Data Source=/nowhere/memo.db", cache, "memocoach", "The file that ConnectionStrings:memocoach names cannot be opened.");
    }

    private static async Task AssertUnwellAsync(Stack stack, string database, string cache, string part, string said)
    {
        stack.Settings["ConnectionStrings__memocoach"] = database;
        stack.Settings["ConnectionStrings__cache"] = cache;
        var port = FreePort.Find();
        await using var api = await stack.ServeAsync(ResourceNames.Api, port, FreePort.Find());
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"http://127.0.0.1:{port}/health/ready");
        var checks = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!.AsObject();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal([part], checks.Where(check => (string?)check.Value!["status"] == "Unhealthy").Select(check => check.Key));
        Assert.Contains(said, (string?)checks[part]!["description"] ?? "", StringComparison.Ordinal);
        Assert.Equal(0, await api.StopAsync());
    }
}
