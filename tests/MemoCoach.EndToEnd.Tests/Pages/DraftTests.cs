using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>What is typed is kept on the server, and files become drafts.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class DraftTests(OfflineProduct offline)
{
    [BrowserFact]
    public async Task TheDraftComesBackInABrowserThatHasForgottenIt()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();
        await visit.Page.Locator("#memo-title").FillAsync("Presupuesto");
        await visit.Page.Locator("#memo-text").FillAsync("Pedimos que la comisión apruebe el gasto antes de marzo.");
        await Assertions.Expect(visit.Page.Locator("memo-draft")).ToHaveAttributeAsync("data-place", "server");
        await Assertions.Expect(visit.Page.Locator("[data-detected]")).ToHaveTextAsync("Detected: Spanish");

        await visit.Page.EvaluateAsync("localStorage.clear()");
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("Pedimos que la comisión apruebe el gasto antes de marzo.");
        await Assertions.Expect(visit.Page.Locator("#memo-title")).ToHaveValueAsync("Presupuesto");
    }

    [BrowserFact]
    public async Task AChosenFileBecomesTheDraftAndAnotherIsRefusedWithASentence()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();
        var input = visit.Page.Locator("memo-draft input[type=file]");

        await input.SetInputFilesAsync(new FilePayload { Name = "Budget.md", MimeType = "text/markdown", Buffer = "# Ask\n\nWe ask for 9,000 euros <script>alert(1)</script>."u8.ToArray() });
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("# Ask\n\nWe ask for 9,000 euros <script>alert(1)</script>.");
        await Assertions.Expect(visit.Page.Locator("#memo-title")).ToHaveValueAsync("Budget");

        await input.SetInputFilesAsync(new FilePayload { Name = "Budget.pdf", MimeType = "application/pdf", Buffer = "no PDF"u8.ToArray() });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "damaged" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#memo-title")).ToHaveValueAsync("Budget");
    }

    [BrowserFact]
    public async Task SigningInTakesTheTextJustWrittenAlongAndOffersTheAccountsOwn()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.SignInAsAdministratorAsync(offline.Product);
        await WriteAsync(visit, "What the account has written before.");
        await visit.Page.GotoAsync("/account");
        await SignOutAsync(visit);
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("");
        await WriteAsync(visit, "What was written without signing in.");

        await visit.SignInAsync();
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("What was written without signing in.");
        await Assertions.Expect(visit.Page.Locator("[data-undo]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("memo-draft")).ToHaveAttributeAsync("data-place", "server");
        await visit.Page.Locator("[data-undo]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("What the account has written before.");
    }

    [BrowserFact]
    public async Task SigningOutDoesNotForgetADraftThatCouldNotBeSavedUnlessToldTwice()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.SignInAsAdministratorAsync(offline.Product);
        await visit.Page.Context.RouteAsync("**/draft", route => route.AbortAsync());
        await visit.OpenAsync();
        await visit.Page.Locator("#memo-text").FillAsync("Nobody has saved this.");
        await Assertions.Expect(visit.Page.Locator("memo-draft")).ToHaveAttributeAsync("data-place", "browser");

        await visit.Page.GotoAsync("/account");
        var signOut = visit.Page.Locator("form[data-forget-draft] button");
        await signOut.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-unsaved]")).ToContainTextAsync("cannot be reached");
        await visit.OpenAsync();
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("Nobody has saved this.");

        await visit.Page.GotoAsync("/account");
        await signOut.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-unsaved]")).ToBeVisibleAsync();
        await SignOutAsync(visit);
        await Assertions.Expect(visit.Page.Locator("#memo-text")).ToHaveValueAsync("");
    }

    private static async Task WriteAsync(Visit visit, string text)
    {
        await visit.OpenAsync();
        await visit.Page.Locator("#memo-text").FillAsync(text);
        await Assertions.Expect(visit.Page.Locator("memo-draft")).ToHaveAttributeAsync("data-place", "browser");
        await Assertions.Expect(visit.Page.Locator("memo-draft")).ToHaveAttributeAsync("data-place", "server");
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.Page.Locator("form[data-forget-draft] button").ClickAsync();
        await visit.Page.Locator("a.account-link[href^='/account/sign-in']").WaitForAsync();
    }
}
