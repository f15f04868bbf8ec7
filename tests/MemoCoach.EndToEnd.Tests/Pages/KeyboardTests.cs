using MemoCoach.EndToEnd.Tests.Support;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>The whole of the main job without a mouse.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class KeyboardTests(OfflineProduct offline)
{
    [BrowserFact]
    public async Task AMemoIsWrittenEvaluatedAndReadWithTheKeyboardAlone()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();

        await TabToAsync(visit, "memo-text");
        await visit.Page.Keyboard.InsertTextAsync(Samples.Short);
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await visit.Score.WaitForAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("#feedback-heading")).ToBeFocusedAsync();

        await visit.Page.EvaluateAsync("document.querySelector('.skip-link').focus()");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("#main")).ToBeFocusedAsync();

        await visit.Page.EvaluateAsync("document.querySelector('.skip-link').focus()");
        await TabToAsync(visit, "tab-detail");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("[data-tab=Detail]").WaitForAsync();
        await visit.Page.Locator(".memo-text a[tabindex='0']").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("j");
        var first = await visit.Comment.InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await Microsoft.Playwright.Assertions.Expect(visit.Comment).Not.ToHaveTextAsync(first);
        await visit.Page.Keyboard.PressAsync("k");
        await Microsoft.Playwright.Assertions.Expect(visit.Comment).ToHaveTextAsync(first);
    }

    private static async Task TabToAsync(Visit visit, string id)
    {
        const int most = 40;
        for (var press = 0; press < most; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"{most} presses of the tab key do not reach #{id}.");
    }
}
