using System.Net;
using System.Text.Json;

namespace MemoCoach.Api.Tests.Support;

/// <summary>What every refusal must be.</summary>
internal static class ProblemAssert
{
    public static async Task IsAsync(HttpStatusCode status, string code, HttpResponseMessage response)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(code, Text(problem, "code"));
        Assert.NotEmpty(Text(problem, "detail"));
        Assert.Matches("^[0-9a-f]{32}$", Text(problem, "traceId"));
    }

    private static string Text(JsonDocument problem, string member) =>
        problem.RootElement.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}
