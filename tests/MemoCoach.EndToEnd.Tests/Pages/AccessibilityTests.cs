using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>Every tab in every state, for every writer.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class AccessibilityTests(OfflineProduct offline)
{
    [BrowserTheory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task NoStateOfAnyTabBreaksARule(string language)
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, Look.Usual with { Language = language });
        await visit.OpenAsync();
        foreach (var tab in visit.Tabs)
        {
            await visit.ShowAsync(tab);
            await Assertions.Expect(visit.Problem).ToHaveCountAsync(0);
            await Accessible.CheckEverywhereAsync(visit.Page, $"{tab}, nothing written yet, {language}");
        }

        await visit.ShowAsync("Write");
        await visit.Submit.ClickAsync();
        await visit.Problem.WaitForAsync();
        await Accessible.CheckEverywhereAsync(visit.Page, $"Write, refused, {language}");

        await visit.SubmitAsync(Samples.Short);
        foreach (var tab in visit.Tabs)
        {
            await visit.ShowAsync(tab);
            await Accessible.CheckEverywhereAsync(visit.Page, $"{tab}, with a result, {language}");
        }

        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("400", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task NothingThatOpensBreaksARule(string language)
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, Look.Usual with { Language = language });
        var page = visit.Page;
        await visit.OpenAsync();
        await page.Locator("[data-info] button").First.FocusAsync();
        await Accessible.CheckEverywhereAsync(page, $"Write, a bubble open, {language}");
        await visit.SubmitAsync(Samples.Short);

        await visit.ShowAsync("Detail");
        await visit.Segments.First.ClickAsync();
        await visit.Comment.WaitForAsync();
        await Accessible.CheckEverywhereAsync(page, $"Detail, a comment chosen, {language}");
        await visit.ShowAsync("Chat");
        await page.Locator(".chat__suggestions button").First.ClickAsync();
        await page.Locator(".chat__foot button").ClickAsync();
        await page.Locator(".chat__foot [role=alert]").WaitForAsync();
        await Accessible.CheckEverywhereAsync(page, $"Chat, asked before it is deleted, {language}");
        await visit.ShowAsync("Help");
        await page.Locator(".help summary").First.ClickAsync();
        await Accessible.CheckEverywhereAsync(page, $"Help, a criterion open, {language}");
        await visit.ShowAsync("History");
        await page.Locator(".memo__buttons button").First.ClickAsync();
        await Accessible.CheckEverywhereAsync(page, $"History, renaming, {language}");
        await page.Locator(".memo__form button[type=button]").ClickAsync();
        await page.Locator(".memo__buttons button").Nth(1).ClickAsync();
        await page.Locator(".history__undo").WaitForAsync();
        await Accessible.CheckEverywhereAsync(page, $"History, deleted and can be undone, {language}");
        await page.Locator(".history__undo button").ClickAsync();
        await page.Locator(".link--problem").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).WaitForAsync();
        await Accessible.CheckEverywhereAsync(page, $"History, asked before everything is deleted, {language}");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task EveryBubbleOpensByKeyboardSaysSomethingAndClosesOnEscape()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, new Look("en", IsDark: false, Look.Phone));
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        foreach (var tab in visit.Tabs)
        {
            await visit.ShowAsync(tab);
            foreach (var bubble in await visit.Page.Locator(".panel:not([hidden]) [data-info]").AllAsync())
            {
                var text = bubble.Locator("[role=tooltip]");
                await bubble.Locator("button").FocusAsync();
                await Assertions.Expect(text).ToBeVisibleAsync();
                Assert.NotEmpty(await text.InnerTextAsync());
                Assert.Equal(await text.GetAttributeAsync("id"), await bubble.Locator("button").GetAttributeAsync("aria-describedby"));
                await visit.Page.Keyboard.PressAsync("Escape");
                await Assertions.Expect(text).ToBeHiddenAsync();
            }
        }
    }
}
