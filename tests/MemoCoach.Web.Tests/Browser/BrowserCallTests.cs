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

    private Task<HttpResponseMessage> CallAsync(HttpMethod method, string address, string body)
    {
        var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", "memocoach-session=token-1");
        request.Headers.Add("Accept-Language", "es");
        return web.Browser().SendAsync(request);
    }
}
