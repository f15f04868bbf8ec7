using System.Text.RegularExpressions;
using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>Every page of administrators with something on it: what it shows, its rules of accessibility, its pictures.</summary>
[Trait("Category", "Long")]
[Collection(nameof(AdministeredProduct))]
public sealed class AdminPagesTests(AdministeredProduct administered)
{
    /// <summary>Both languages and both appearances; of sizes the desktop, since each state is measured at every width anyway.</summary>
    public static TheoryData<string, bool, int> Looks
    {
        get
        {
            var looks = new TheoryData<string, bool, int>();
            string[] languages = ["en", "es"];
            var each = languages.SelectMany(language => Look.Each.Select(look => look with { Language = language }));
            foreach (var look in each.Where(look => Look.TakesEach || look == Look.Usual || look is { IsDark: true, Width: Look.Desktop }))
            {
                looks.Add(look.Language, look.IsDark, look.Width);
            }

            return looks;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task EveryPageShowsItsContentAndBreaksNoRule(string language, bool isDark, int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(administered.Product.Web, new Look(language, isDark, width));
        await visit.SignInAsync();
        var walk = new Walk(visit, $"{language}-{(isDark ? "dark" : "light")}-{(width == Look.Phone ? "phone" : "desktop")}");

        await walk.ShowAsync("debug", ".switch");
        await SwitchDebugAsync(visit.Page, isOn: true);
        administered.Model.Behave("500,break-schema,good");
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        await walk.ShowAsync("debug", ".switch[data-on=true]", "debug-on");
        await visit.Page.Locator(".latest a").First.ClickAsync();
        await visit.Page.Locator("[data-attempt] [data-stage]").First.WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("[data-response]")).ToHaveCountAsync(3);
        await walk.LookAsync("debug-evaluation");
        var evaluation = visit.Page.Url.Split('/')[^1];

        await walk.ShowAsync("calls", "[data-call]", query: $"?evaluation={evaluation}");
        await Assertions.Expect(visit.Page.Locator("[data-call]")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.Locator("[data-status=Failed]")).ToHaveCountAsync(1);
        await walk.ShowAsync("costs", "[data-costs=Models] tbody tr");
        await Assertions.Expect(visit.Page.Locator("[data-costs=Providers]")).ToContainTextAsync("openai");
        await Assertions.Expect(visit.Page.Locator("rect[data-day]")).ToHaveCountAsync(30);
        await walk.ShowAsync("errors", "[data-code=Unavailable]");
        await visit.Page.Locator("[data-code=Unavailable] summary").ClickAsync();
        await visit.Page.Locator("[data-code=Unavailable] td:nth-child(3) a").First.ClickAsync();
        await visit.Page.Locator($".admin__page a[href='/admin/debug/{evaluation}']").First.WaitForAsync();
        await walk.LookAsync("errors-trace");

        foreach (var section in (string[])["queue", "health", "accounts", "sessions", "audit"])
        {
            await walk.ShowAsync(section, section == "queue" ? "[data-figure=Waiting]" : ".table tbody tr");
        }

        await walk.ShowAsync("configuration", "memo-editor textarea", query: "?document=llm.yaml");
        await walk.ShowAsync("configuration/origins", ".table tbody tr");
        await walk.ShowAsync("configuration/history", ".table tbody tr");
        await visit.Page.GotoAsync("/admin");
        await visit.Page.Locator(".sections li").First.WaitForAsync();
        await walk.LookAsync("home");
        await walk.ShowAsync("debug", ".switch[data-on=true]");
        await SwitchDebugAsync(visit.Page, isOn: false);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task TheDebugTabIsForAdministratorsAlone()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(administered.Product.Web);
        administered.Model.Behave("good");
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        Assert.Equal(0, await visit.Page.Locator("#tab-debug").CountAsync());
        await visit.Page.GotoAsync("/?tab=debug");
        await visit.Page.Locator(".debug > p").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Debug, closed");

        await visit.SignInAsync();
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        await visit.ShowAsync("Debug");
        await visit.Page.Locator(".panel:not([hidden]) [data-call]").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Debug, with a result");
        await visit.PictureAsync("debug-tab");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task AnEndedSessionHasToSignInAgain()
    {
        await using var browser = await Browser.StartAsync();
        await using var first = await browser.VisitAsync(administered.Product.Web);
        await using var second = await browser.VisitAsync(administered.Product.Web);
        await first.SignInAsync();
        await second.SignInAsync();
        await second.ShowAdminAsync("sessions");
        var others = second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^End: admin") });
        await others.First.WaitForAsync();
        while (await others.CountAsync() is > 0 and var count)
        {
            await others.First.ClickAsync();
            await Assertions.Expect(others).ToHaveCountAsync(count - 1);
        }

        await first.Page.GotoAsync("/admin/queue");
        await first.Page.Locator(".admin__page .empty-state, .admin__page .problem").First.WaitForAsync();
        Assert.Empty(second.Complaints);
    }

    private static async Task SwitchDebugAsync(IPage page, bool isOn)
    {
        await page.Locator(".switch button").ClickAsync();
        await page.Locator($".switch[data-on={(isOn ? "true" : "false")}]").WaitForAsync();
    }

    /// <summary>From page to page.</summary>
    private sealed class Walk(Visit visit, string look)
    {
        /// <summary>Opens a page and looks at it once its content is there.</summary>
        public async Task ShowAsync(string section, string content, string? name = null, string query = "")
        {
            await visit.ShowAdminAsync($"{section}{query}");
            await visit.Page.Locator(content).First.WaitForAsync();
            await LookAsync(name ?? section.Replace('/', '-'));
        }

        public async Task LookAsync(string name)
        {
            await Accessible.CheckAsync(visit.Page, $"{name}, {look}");
            await visit.PictureAsync($"admin-{name}-{look}", isWhole: true);
        }
    }
}
