using System.Text.RegularExpressions;
using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>What an administrator does to the configuration in the browser.</summary>
[Collection(nameof(AdministeredProduct))]
public sealed class ConfigurationPageTests(AdministeredProduct administered)
{
    [BrowserFact]
    public async Task EditsChecksSavesAndRollsBack()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(administered.Product.Web);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync("/admin/configuration?document=limits.yaml");
        var text = page.Locator("memo-editor textarea");
        var original = await text.InputValueAsync();
        await visit.PictureAsync("configuration");

        await text.FillAsync(original.Replace("minimumWords: 20", "minimumWords: many", StringComparison.Ordinal));
        await page.GetByText("'minimumWords' must be a whole number").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Line 6, column 17" }).ClickAsync();
        Assert.True(await text.EvaluateAsync<bool>("field => field === document.activeElement && field.value.slice(field.selectionStart).startsWith('many')"));
        Assert.Equal("6", await page.Locator("memo-editor .wrong").InnerTextAsync());
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Save and activate" }).IsDisabledAsync());
        await visit.PictureAsync("configuration-wrong");
        await Accessible.CheckAsync(page, "a wrong document");

        await text.FillAsync(original.Replace("minimumWords: 20", "minimumWords: 21", StringComparison.Ordinal));
        await page.ReloadAsync();
        await page.GetByText("Valid. Say why and save.").WaitForAsync();
        Assert.Contains("minimumWords: 21", await text.InputValueAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Why this change?").FillAsync("Fairer grades");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and activate" }).ClickAsync();
        var number = await SavedAsync(page);
        await page.GetByText("The prompt that a memo would get").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the prompt" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Request" }).GetByText("New coffee machine").WaitForAsync();
        await visit.PictureAsync("configuration-saved");

        await page.GetByRole(AriaRole.Link, new() { Name = "Origins" }).ClickAsync();
        await page.GetByLabel("Find a key, a value or a place").FillAsync("minimumWords");
        await page.GetByText("1 of").WaitForAsync();
        await page.GetByText($"version {number}/limits.yaml:6").WaitForAsync();
        await visit.PictureAsync("origins");
        await Accessible.CheckAsync(page, "origins");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the configuration" }).GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "Fairer grades" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"What changed (version {number})" }).ClickAsync();
        await page.GetByText("minimumWords: 21").WaitForAsync();
        await visit.PictureAsync("history");
        await Accessible.CheckAsync(page, "history");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Bring back version {number - 1}" }).ClickAsync();
        Assert.Equal(number + 1, await SavedAsync(page));

        await page.GotoAsync("/admin/configuration?document=limits.yaml");
        Assert.Equal(original, await page.Locator("memo-editor textarea").InputValueAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task ShowsTheSecondAdministratorWhatTheFirstSaved()
    {
        await using var browser = await Browser.StartAsync();
        await using var first = await browser.VisitAsync(administered.Product.Web);
        await using var second = await browser.VisitAsync(administered.Product.Web);
        foreach (var visit in new[] { first, second })
        {
            var page = visit.Page;
            await visit.SignInAsync();
            await page.GotoAsync("/admin/configuration?document=auth.yaml");
            var text = page.Locator("memo-editor textarea");
            await text.FillAsync((await text.InputValueAsync()).Replace("sessionDays: 30", visit == first ? "sessionDays: 31" : "sessionDays: 32", StringComparison.Ordinal));
            await page.GetByText("Valid. Say why and save.").WaitForAsync();
            await page.GetByLabel("Why this change?").FillAsync("Try it");
        }

        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Save and activate" }).ClickAsync();
        await SavedAsync(first.Page);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Save and activate" }).ClickAsync();

        await second.Page.GetByText(new Regex("admin saved version \\d+ meanwhile")).WaitForAsync();
        await second.Page.GetByRole(AriaRole.Region, new() { Name = "From their text to yours" }).GetByText("sessionDays: 31").WaitForAsync();
        await second.PictureAsync("configuration-overtaken");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine over theirs" }).ClickAsync();
        await SavedAsync(second.Page);
    }

    [BrowserFact]
    public async Task ReplaysADraftOnStoredMemos()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(administered.Product.Web);
        var page = visit.Page;
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        await visit.SignInAsync();
        await page.GotoAsync("/admin/configuration?document=rubric.yaml");
        var text = page.Locator("memo-editor textarea");
        await text.FillAsync((await text.InputValueAsync()).Replace("- signal: executive-summary", "- signal: counter-arguments", StringComparison.Ordinal));
        await page.GetByText("Valid. Say why and save.").WaitForAsync();

        await page.GetByText("Replay: how would scores move?").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "All", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the replay" }).ClickAsync();

        await page.GetByText(new Regex("(\\d+) of \\1 memos done")).WaitForAsync();
        Assert.Matches(new Regex("^[+−]?\\d\\.\\d\\d$"), await page.GetByRole(AriaRole.Row, new() { Name = "Overall" }).GetByRole(AriaRole.Cell).Last.InnerTextAsync());
        await visit.PictureAsync("replay");
        await Accessible.CheckAsync(page, "replay");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Waits until the page says that a version is in force.</summary>
    private static async Task<int> SavedAsync(IPage page)
    {
        var words = page.GetByText(new Regex("Saved: version \\d+ is in force."));
        await words.WaitForAsync();
        return int.Parse(Regex.Match(await words.InnerTextAsync(), "\\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
