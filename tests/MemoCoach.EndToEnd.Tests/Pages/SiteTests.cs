using MemoCoach.EndToEnd.Tests.Support;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>A site that somebody else has started, at MEMOCOACH_SITE: ./test.sh containers does.</summary>
[Trait("Category", "Site")]
public sealed class SiteTests
{
    [BrowserFact]
    public async Task AMemoIsEvaluatedThroughTls()
    {
        var site = new Uri(Environment.GetEnvironmentVariable("MEMOCOACH_SITE")
            ?? throw new InvalidOperationException("MEMOCOACH_SITE is not set. Run ./test.sh containers, or set it to a running site."));
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync();
        Assert.InRange(await visit.SubmitAsync(Samples.Short), 1, 5);
        Assert.Empty(visit.Complaints);
        Assert.Contains(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "__Host-memocoach-session" && cookie.Secure && cookie.HttpOnly);
    }
}
