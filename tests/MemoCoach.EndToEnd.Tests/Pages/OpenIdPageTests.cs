using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.TestServers.OpenId;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>Signing in at a provider of OpenID Connect, by the browser.</summary>
public sealed class OpenIdPageTests : IAsyncLifetime
{
    private LoopbackOpenId? _provider;
    private Product? _product;

    public async Task InitializeAsync()
    {
        _provider = await LoopbackOpenId.StartAsync();
        _product = await Product.StartAsync(
            ("MEMOCOACH__auth__openId__displayName", "Example Inc."),
            ("MEMOCOACH__auth__openId__authority", _provider.Authority),
            ("MEMOCOACH__auth__openId__clientId", LoopbackOpenId.ClientId),
            ("MEMOCOACH__auth__openId__clientSecret", "env:MEMOCOACH_OPENID_SECRET"),
            ("MEMOCOACH_OPENID_SECRET", LoopbackOpenId.ClientSecret));
    }

    public async Task DisposeAsync()
    {
        await _product!.DisposeAsync();
        await _provider!.DisposeAsync();
    }

    [BrowserFact]
    public async Task SignsInThereAndTakesAlongWhatWasWrittenBefore()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(_product!.Web);
        await visit.OpenAsync();
        var score = await visit.SubmitAsync(Samples.Short);
        await visit.Page.GotoAsync("/account/sign-in?returnUrl=%2F");
        await Accessible.CheckAsync(visit.Page, "Sign in, with a provider");
        await visit.PictureAsync("sign-in-provider");

        await SignIn(visit).ClickAsync();

        await visit.Page.Locator("a.account-link[href='/account']").WaitForAsync();
        await visit.Page.Locator("memo-draft[minimum-words]").WaitForAsync();
        await visit.ShowAsync("Feedback");
        await visit.Score.WaitForAsync();
        Assert.Equal(score, await visit.ReadScoreAsync());
        await visit.Page.GotoAsync("/account");
        await visit.Page.Locator("form[action='/session/sign-out'] button").ClickAsync();
        await visit.Page.Locator("a.account-link:not([href='/account'])").WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task SaysWhatWentWrongInASentence()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(_product!.Web);
        await visit.Page.GotoAsync("/session/openid/callback?state=begun-elsewhere&code=stolen");
        await ExpectAsync(visit, "belongs to another browser");
        foreach (var (fault, sentence) in new[]
        {
            (OpenIdFault.Denied, "did not let you sign in"),
            (OpenIdFault.WrongNonce, "belongs to another attempt"),
            (OpenIdFault.WrongAudience, "another product"),
            (OpenIdFault.Expired, "has expired"),
            (OpenIdFault.UnknownKey, "is not signed with one of its keys"),
        })
        {
            _provider!.Fault = fault;
            await SignIn(visit).ClickAsync();
            await ExpectAsync(visit, sentence);
        }

        await Accessible.CheckAsync(visit.Page, "Sign in, refused by the provider");
        _provider!.Fault = OpenIdFault.Silent;
        await SignIn(visit).ClickAsync();
        await ExpectAsync(visit, "does not answer");
        Assert.Empty(visit.Complaints);
    }

    private static ILocator SignIn(Visit visit) => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Example Inc." });

    private static Task ExpectAsync(Visit visit, string sentence) =>
        Assertions.Expect(visit.Page.Locator(".problem")).ToContainTextAsync(sentence, new() { Timeout = 60_000 });
}
