using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>From the link that the first start prints to every page of administrators.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class AdministrationTests(OfflineProduct offline)
{
    [BrowserFact]
    public async Task WithoutAnAccountTheAdministrationIsClosed()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.Page.GotoAsync("/admin");
        await visit.Page.Locator(".admin__page .empty-state").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Admin, closed");
        await visit.Page.Locator(".admin__page .button").ClickAsync();
        await visit.Page.Locator("input[name=userName]").FillAsync("admin");
        await visit.Page.Locator("input[name=password]").FillAsync("admin");
        await visit.Page.Locator("form[action='/session/sign-in'] button").ClickAsync();
        await visit.Page.Locator(".problem").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Sign in, refused");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task TheFirstAdministratorMakesAnAccountWhoseOwnerSignsIn()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.SignInAsAdministratorAsync(offline.Product);
        await visit.ShowAdminAsync("accounts");
        await visit.Page.Locator(".form--row input").FillAsync("ana");
        await visit.Page.Locator(".form--row button").ClickAsync();
        var link = await visit.Page.Locator(".link-made code").InnerTextAsync();
        await Accessible.CheckAsync(visit.Page, "Accounts, one made");
        await visit.PictureAsync("admin-accounts");
        await visit.ShowAdminAsync("audit");
        await Assertions.Expect(visit.Page.Locator(".admin__page table")).ToContainTextAsync("account.created");
        await Accessible.CheckAsync(visit.Page, "Audit");
        await visit.PictureAsync("admin-audit");

        await using var owner = await browser.VisitAsync(offline.Product.Web);
        await owner.OpenAsync();
        var score = await owner.SubmitAsync(Samples.Short);
        await owner.Page.GotoAsync(link);
        await owner.Page.Locator("input[name=newPassword]").FillAsync("nine ducks swim");
        await Accessible.CheckAsync(owner.Page, "Choose a password");
        await owner.Page.Locator("form[action='/session/link'] button").ClickAsync();
        await owner.Page.Locator("input[name=userName]").FillAsync("ana");
        await owner.Page.Locator("input[name=password]").FillAsync("nine ducks swim");
        await Accessible.CheckAsync(owner.Page, "Sign in");
        await owner.Page.Locator("form[action='/session/sign-in'] button").ClickAsync();
        await owner.Page.Locator("a.account-link[href='/account']").WaitForAsync();
        await owner.ShowAsync("Feedback");
        await owner.Score.WaitForAsync();
        Assert.Equal(score, await owner.ReadScoreAsync());
        await owner.Page.GotoAsync("/account");
        await Accessible.CheckAsync(owner.Page, "My account");
        await owner.Page.Locator("form[action='/session/sign-out'] button").ClickAsync();
        await owner.Page.Locator("a.account-link:not([href='/account'])").WaitForAsync();
        Assert.DoesNotContain("Leeds", await owner.Page.EvaluateAsync<string>("localStorage.getItem('memocoach.draft')"), StringComparison.Ordinal);
        await Assertions.Expect(owner.Page.Locator("#memo-text")).ToHaveValueAsync("");
        Assert.Empty(visit.Complaints.Concat(owner.Complaints));
    }

    [BrowserFact]
    public async Task QueueAndHealthAreShownAndTheSelfTestsPass()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, new Look("es", IsDark: true, Look.Phone));
        await visit.SignInAsAdministratorAsync(offline.Product);
        await visit.ShowAdminAsync("queue");
        await visit.Page.Locator("[data-figure=Waiting]").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Queue");
        await visit.PictureAsync("admin-queue");
        await visit.ShowAdminAsync("health");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ejecutar todas" }).ClickAsync();
        await visit.Page.Locator("[data-results]").WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("[data-results]")).Not.ToContainTextAsync("Fallida");
        await Accessible.CheckAsync(visit.Page, "Health");
        await visit.PictureAsync("admin-health");
        Assert.Empty(visit.Complaints);
    }
}
