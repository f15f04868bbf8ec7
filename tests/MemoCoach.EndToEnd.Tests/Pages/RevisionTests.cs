using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>From one version to the next: revise, compare, follow the scores, and take everything along.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class RevisionTests(OfflineProduct offline)
{
    private const string Passive = "The cooling in Leeds was built for 60 machines and now serves 138.";
    private const string Active = "We built the cooling in Leeds for 60 machines, and it now serves 138.";

    [BrowserFact]
    public async Task ARevisionIsComparedAndCountsInTheProgress()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, new Look("en", IsDark: false, Look.Phone));
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Revise this memo" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync(Samples.Short);
        await visit.Page.Locator("#memo-text").FillAsync(Samples.Short.Replace(Passive, Active, StringComparison.Ordinal));
        await visit.Submit.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#versions-heading")).ToHaveTextAsync("Since version 1");
        await visit.Page.GetByText("Compare the texts").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".comparison ins").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".status[data-status=TakenUp]")).ToHaveTextAsync("Taken up");
        await Accessible.CheckAsync(visit.Page, "Feedback, of a second version");
        await visit.PictureAsync("versions-en-light-phone");

        await visit.ShowAsync("Progress");
        await Assertions.Expect(visit.Page.Locator(".overall-progress circle")).ToHaveCountAsync(2);
        await visit.Page.GetByText("The same as a table").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".scores tbody tr")).ToHaveCountAsync(2);
        await Accessible.CheckAsync(visit.Page, "Progress, of two versions");
        await visit.PictureAsync("progress-two-en-light-phone");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task ReportsAndEverythingAreDownloaded()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);

        Assert.StartsWith("%PDF-", await DownloadAsync(visit, "Report as PDF"), StringComparison.Ordinal);
        Assert.Contains(Passive, await DownloadAsync(visit, "Report as Markdown"), StringComparison.Ordinal);
        Assert.Contains("\"evaluation\":", await DownloadAsync(visit, "Report as JSON"), StringComparison.Ordinal);
        await visit.ShowAsync("History");
        Assert.Contains("\"evaluations\":[{", await DownloadAsync(visit, "Export everything"), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    private static async Task<string> DownloadAsync(Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
