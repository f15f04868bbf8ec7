using System.Net;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Tests.Hosting;

namespace MemoCoach.Web.Tests.Browser;

public sealed class BrowserCallTests : IDisposable
{
    private readonly FakeApi api = new();
    private readonly WebApplication web;

    public BrowserCallTests() => web = new WebApplication(api);

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task SavesTheDraftInTheNameOfTheSession()
    {
        api.Answer("PUT /api/v1/draft", new SavedDraft(2, "es"));

        using var answer = await CallAsync(HttpMethod.Put, "/draft", """{"text":"Hola","revision":1}""");

        Assert.Equal("""{"revision":2,"detectedLanguage":"es"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(("PUT /api/v1/draft", "token-1", null, """{"text":"Hola","revision":1}"""), Assert.Single(api.Calls));
    }

    [Fact]
    public async Task SaysARefusalInTheLanguageOfThePage()
    {
        api.Refuse("POST /api/v1/documents", HttpStatusCode.UnprocessableEntity, ProblemCodes.DocumentEncrypted);

        using var answer = await CallAsync(HttpMethod.Post, "/document?name=memo.pdf", "x");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("protegido con contraseña", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallsNobodyWithoutASession()
    {
        using var answer = await web.Browser().GetAsync("/draft");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(api.Calls);
    }

    [Theory]
    [InlineData("/admin/audit/export")]
    [InlineData("/admin/configuration/archive")]
    public async Task AnAdministratorsFileKeepsItsName(string address)
    {
        api.Answer($"GET /api/v1{address}", () => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("lines") { Headers = { ContentDisposition = new("attachment") { FileName = "memocoach-7.file" } } },
        });

        using var answer = await CallAsync(HttpMethod.Get, address);

        Assert.Equal("lines", await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment; filename=memocoach-7.file", answer.Content.Headers.ContentDisposition?.ToString());
    }

    [Theory]
    [InlineData("/admin/audit/export")]
    [InlineData("/admin/configuration/archive")]
    public async Task AnAdministratorsFileSaysThatTheApiIsAway(string address)
    {
        api.Answer($"GET /api/v1{address}", () => throw new HttpRequestException("away"));

        using var answer = await CallAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("No se puede contactar", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> CallAsync(HttpMethod method, string address, string? body = null)
    {
        var request = new HttpRequestMessage(method, address)
        {
            Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Cookie", "memocoach-session=token-1");
        request.Headers.Add("Accept-Language", "es");
        return web.Browser().SendAsync(request);
    }
}
