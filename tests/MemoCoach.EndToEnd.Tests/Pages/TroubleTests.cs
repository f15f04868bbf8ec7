using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>What a writer sees of a coach that takes its time, of a cancelled evaluation, and while the API is away.</summary>
public sealed class TroubleTests
{
    private static readonly string[] s_languages = ["en", "es"];

    [BrowserFact]
    public async Task NeitherWaitingNorTroubleBreaksARule()
    {
        await using var model = await LoopbackModel.StartAsync("silent");
        await using var product = await Product.StartAsync(("OLLAMA_HOST", model.Address.Authority));
        await using var browser = await Browser.StartAsync();
        var visits = new List<Visit>();
        foreach (var language in s_languages)
        {
            visits.Add(await browser.VisitAsync(product.Web, Look.Usual with { Language = language }));
            await CheckRunAsync(visits[^1], language);
        }

        await product.WithoutApiAsync(() => Task.WhenAll(visits.SelectMany(visit => visit.Tabs.Select(tab => CheckAwayAsync(visit, tab)))));
        foreach (var visit in visits)
        {
            await visit.DisposeAsync();
        }
    }

    private static async Task CheckRunAsync(Visit visit, string language)
    {
        await visit.OpenAsync();
        await visit.Page.Locator("#memo-text").FillAsync(Samples.Short);
        await visit.Submit.ClickAsync();
        await visit.Page.Locator(".run [data-state=now]").WaitForAsync();
        foreach (var tab in new[] { "Feedback", "Detail", "Chat" })
        {
            await visit.ShowAsync(tab);
            await Accessible.CheckEverywhereAsync(visit.Page, $"{tab}, under way, {language}");
        }

        await visit.ShowAsync("Feedback");
        await visit.Page.Locator(".run__bar button").ClickAsync();
        await visit.Page.Locator("#feedback-heading:not(.run *)").WaitForAsync();
        foreach (var tab in new[] { "Feedback", "Detail", "Chat" })
        {
            await visit.ShowAsync(tab);
            await Accessible.CheckEverywhereAsync(visit.Page, $"{tab}, cancelled, {language}");
        }
    }

    /// <summary>Each in a window of its own: reading is tried several times before a problem is told.</summary>
    private static async Task CheckAwayAsync(Visit visit, string tab)
    {
        var page = await visit.Page.Context.NewPageAsync();
        await page.GotoAsync($"/?tab={tab.ToLowerInvariant()}");
        await page.Locator(".panel .problem").WaitForAsync(new() { Timeout = 90_000 });
        await Accessible.CheckEverywhereAsync(page, $"{tab}, the API is away");
    }
}
