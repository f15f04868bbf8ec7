using MemoCoach.Api.Tests.Support;

namespace MemoCoach.Api.Tests.Hosting;

[Collection(IdleSystem.Name)]
public sealed class HeaderTests(CoachSystem system)
{
    [Theory]
    [InlineData("/api/v1/limits")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/admin/accounts")]
    public async Task AnAnswerIsForNoCacheNoFrameAndNoGuess(string address)
    {
        var answer = await system.Visitor().GetAsync(address);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    public async Task AnotherSitesScriptsGetNoPermission(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Writer.Evaluations);
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        var answer = await system.Visitor().SendAsync(request);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
