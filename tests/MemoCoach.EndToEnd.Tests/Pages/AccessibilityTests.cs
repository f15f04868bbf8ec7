using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>Every tab in every state, for every writer.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class AccessibilityTests(OfflineProduct offline)
{
    public static TheoryData<string, bool, int> Looks
    {
        get
        {
            var looks = new TheoryData<string, bool, int>();
            foreach (var look in Look.Pairs)
            {
                looks.Add(look.Language, look.IsDark, look.Width);
            }

            return looks;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task NoStateOfAnyTabBreaksARule(string language, bool isDark, int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, new Look(language, isDark, width));
        await visit.OpenAsync();
        foreach (var tab in visit.Tabs)
        {
            await visit.ShowAsync(tab);
            await Assertions.Expect(visit.Page.Locator(".panel:not([hidden]) .problem")).ToHaveCountAsync(0);
            await Accessible.CheckAsync(visit.Page, $"{tab}, nothing written yet");
        }

        await visit.ShowAsync("Write");
        await visit.Submit.ClickAsync();
        await visit.Page.Locator(".panel:not([hidden]) .problem").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Write, refused");

        await visit.Page.Locator("#memo-title").FillAsync("Close the Leeds server room");
        await visit.SubmitAsync(Samples.Short);
        foreach (var tab in visit.Tabs)
        {
            await visit.ShowAsync(tab);
            await Accessible.CheckAsync(visit.Page, $"{tab}, with a result");
            await visit.PictureAsync($"{tab.ToLowerInvariant()}-{language}-{(isDark ? "dark" : "light")}-{(width == Look.Phone ? "phone" : "desktop")}");
        }

        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("400", StringComparison.Ordinal));
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

    [BrowserFact]
    public async Task TheOpenDialogsBreakNoRule()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        await visit.ShowAsync("Detail");
        await visit.Segments.First.ClickAsync();
        await visit.Comment.WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Detail, a comment chosen");
        await visit.ShowAsync("History");
        await visit.Page.GetByText("Delete everything", new() { Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alertdialog).WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "History, asked before everything is deleted");
    }
}
