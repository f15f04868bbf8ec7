using System.Net;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Web.Tests.Hosting;

public sealed class SessionTests : IDisposable
{
    private const string Create = "POST /api/v1/sessions";
    private const string List = "GET /api/v1/evaluations";

    private readonly FakeApi api = new FakeApi().Answer(Create, new CreatedSession("new-token", Samples.Now), HttpStatusCode.Created);
    private readonly WebApplication web;

    public SessionTests() => web = new WebApplication(api);

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task GivesANewcomerASessionThatScriptsCannotRead()
    {
        using var page = await web.Browser().GetAsync("/");

        var cookie = SessionCookieOf(page);
        Assert.StartsWith("memocoach-session=new-token;", cookie, StringComparison.Ordinal);
        Assert.All(["httponly", "samesite=lax", "path=/"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("new-token", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BindsTheCookieToThisHostUnderTls()
    {
        var browser = web.Browser();
        browser.BaseAddress = new Uri("https://localhost");

        using var page = await browser.GetAsync("/");

        Assert.StartsWith("__Host-memocoach-session=new-token;", SessionCookieOf(page), StringComparison.Ordinal);
        Assert.Contains("secure", SessionCookieOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsksForNoSecondSession()
    {
        using var page = await GetWithSession("/");

        Assert.Null(SessionCookieOf(page));
        Assert.Equal(0, api.CountOf(Create));
    }

    [Theory]
    [InlineData("/favicon.svg")]
    [InlineData("/health/live")]
    public async Task GivesNoSessionToWhatIsNotAPage(string address)
    {
        using var answer = await web.Browser().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, api.CountOf(Create));
    }

    [Fact]
    public async Task ShowsThePageWithoutTheApi()
    {
        using var broken = new WebApplication(new FakeApi());

        using var page = await broken.Browser().GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Null(SessionCookieOf(page));
    }

    [Fact]
    public async Task ReplacesASessionThatHasEnded()
    {
        api.Refuse(List, HttpStatusCode.Unauthorized, ProblemCodes.SessionRequired).Answer(List, new EvaluationPage([], null));

        using var answer = await GetWithSession("/session/renew?returnUrl=%2F%3Ftab%3Dfeedback");

        Assert.Equal("/?tab=feedback", answer.Headers.Location?.ToString());
        Assert.StartsWith("memocoach-session=new-token;", SessionCookieOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsASessionThatIsStillGood()
    {
        api.Answer(List, new EvaluationPage([], null));

        using var answer = await GetWithSession("/session/renew?returnUrl=%2F%2Fevil.example");

        Assert.Equal("/", answer.Headers.Location?.ToString());
        Assert.Null(SessionCookieOf(answer));
    }

    [Fact]
    public async Task DoesNotSendTheWriterRoundInCirclesWhenAFreshSessionIsRefused()
    {
        api.Refuse(List, HttpStatusCode.Unauthorized, ProblemCodes.SessionRequired);

        using var answer = await GetWithSession("/session/renew?returnUrl=%2F");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(1, api.CountOf(Create));
    }

    private static string? SessionCookieOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.SingleOrDefault(cookie => cookie.Contains("memocoach-session", StringComparison.Ordinal)) : null;

    private async Task<HttpResponseMessage> GetWithSession(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", "memocoach-session=old-token");
        return await web.Browser().SendAsync(request);
    }
}
