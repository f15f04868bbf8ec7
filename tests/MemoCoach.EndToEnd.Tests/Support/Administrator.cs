using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>Whoever administers the product, in the browser.</summary>
internal static class Administrator
{
    public const string Password = "seven horses draw";

    /// <summary>Signs in, at the first time after choosing the password by the link that the start printed.</summary>
    public static async Task SignInAsAdministratorAsync(this Visit visit, Product product)
    {
        var page = visit.Page;
        if (product.TakeOneTimeLink() is { } link)
        {
            await page.GotoAsync(link);
            await page.Locator("input[name=newPassword]").FillAsync(Password);
            await page.Locator("form[action='/session/link'] button").ClickAsync();
            await page.Locator("input[name=userName]").WaitForAsync();
        }

        await visit.SignInAsync();
    }

    /// <summary>Signs in with the password chosen before, or given to the product at its start.</summary>
    public static async Task SignInAsync(this Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/account/sign-in");
        await page.Locator("input[name=userName]").FillAsync("admin");
        await page.Locator("input[name=password]").FillAsync(Password);
        await page.Locator("form[action='/session/sign-in'] button").ClickAsync();
        await page.Locator("a.account-link[href='/account']").WaitForAsync();
    }

    /// <summary>Opens a page of administrators and waits until its content is there.</summary>
    public static async Task ShowAdminAsync(this Visit visit, string section)
    {
        await visit.Page.GotoAsync($"/admin/{section}");
        await visit.Page.Locator(".admin__page h2").WaitForAsync();
        await Assertions.Expect(visit.Page.Locator(".admin__page .problem")).ToHaveCountAsync(0);
    }
}
