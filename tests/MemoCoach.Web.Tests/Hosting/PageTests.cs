using System.Net;
using System.Text.RegularExpressions;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Web.Tests.Hosting;

public sealed partial class PageTests : IDisposable
{
    private readonly FakeApi api = new FakeApi().Answer("POST /api/v1/sessions", new CreatedSession("token", Samples.Now), HttpStatusCode.Created);
    private readonly WebApplication web;

    public PageTests() => web = new WebApplication(api);

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task KeepsThePageToItsOwnOrigin()
    {
        using var page = await web.Browser().GetAsync("/");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(page.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task HasNeitherScriptNorStyleInThePageAndNoAddressElsewhere()
    {
        var html = await web.Browser().GetStringAsync("/");

        Assert.All(Script().Matches(html), script => Assert.Contains("src=", script.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(ElsewhereAddress(), html);
    }

    [Fact]
    public async Task WaitsForNoCallButThatForTheSession()
    {
        await web.Browser().GetStringAsync($"/?tab=feedback&evaluation={Samples.Id}");

        Assert.Equal(["POST /api/v1/sessions"], api.Calls.Select(call => call.Call));
    }

    [Theory]
    [InlineData("es-MX,en;q=0.5", null, "es")]
    [InlineData("fr", null, "en")]
    [InlineData("en", "c%3Des%7Cuic%3Des", "es")]
    public async Task SpeaksTheWritersLanguage(string accepted, string? chosen, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", accepted);
        request.Headers.Add("Cookie", $".AspNetCore.Culture={chosen}");

        using var page = await web.Browser().SendAsync(request);

        Assert.Contains($"<html lang=\"{expected}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemembersTheLanguageChosen()
    {
        using var answer = await web.Browser().GetAsync("/culture/es?returnUrl=%2F%3Ftab%3Ddetail");

        Assert.Equal("/?tab=detail", answer.Headers.Location?.ToString());
        Assert.Contains("c%3Des%7Cuic%3Des", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/culture/xx")]
    [InlineData("/no-such-page")]
    public async Task SaysThatThereIsNothing(string address)
    {
        using var answer = await web.Browser().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("nothing at this address", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"", true)]
    [InlineData("\"><script>", "data-theme", false)]
    public async Task SendsTheAppearanceChosenAndNothingElse(string cookie, string attribute, bool expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Cookie", $"memocoach-theme={cookie}");

        using var page = await web.Browser().SendAsync(request);

        Assert.Equal(expected, (await page.Content.ReadAsStringAsync()).Contains($"lang=\"en\" {attribute}", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex(@"(src|href)=""(https?:)?//")]
    private static partial Regex ElsewhereAddress();
}
