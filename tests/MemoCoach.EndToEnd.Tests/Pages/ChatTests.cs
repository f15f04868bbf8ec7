using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

[Collection(nameof(OfflineProduct))]
public sealed class ChatTests(OfflineProduct offline)
{
    [BrowserFact]
    public async Task AnswersByKeyboardAndKeepsTheConversation()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();
        await visit.SubmitAsync(Samples.Short);
        await visit.ShowAsync("Chat");

        await visit.Page.Locator("#chat-text").FillAsync("What should I change first?");
        await visit.Page.Keyboard.PressAsync("Enter");
        var answers = visit.Page.Locator(".bubble[data-role=Coach] .markdown");
        await answers.First.WaitForAsync();
        await visit.Page.Locator(".chat__suggestions button").First.ClickAsync();
        await answers.Nth(1).WaitForAsync();
        var said = await answers.AllInnerTextsAsync();
        Assert.Equal(2, said.Distinct().Count());
        await visit.PictureAsync("chat");

        await visit.Page.ReloadAsync();
        await answers.Nth(1).WaitForAsync();
        Assert.Equal(said, await answers.AllInnerTextsAsync());

        await visit.Page.Locator("#chat-text").PressSequentiallyAsync("And then?");
        await visit.Page.ReloadAsync();
        await answers.Nth(1).WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("#chat-text")).ToHaveValueAsync("And then?");
        await visit.Page.Locator("#chat-text").PressAsync("Enter");
        await answers.Nth(2).WaitForAsync();
        await visit.Page.ReloadAsync();
        await answers.Nth(2).WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("#chat-text")).ToHaveValueAsync("");
        Assert.Empty(visit.Complaints);
    }
}
