using System.Diagnostics;
using MemoCoach.Contracts;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Faults;

/// <summary>The process behind the page dies while somebody uses it.</summary>
public sealed class WebTests
{
    [BrowserFact]
    public async Task AKilledServerCostsNeitherTheDraftNorTheRunNorTheResult()
    {
        await using var model = await LoopbackModel.StartAsync("slow:3000");
        await using var product = await Product.StartAsync(("OLLAMA_HOST", model.Address.Authority));
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(product.Web);
        await visit.OpenAsync();
        await visit.Page.Locator("#memo-text").FillAsync(Samples.Short);
        await visit.Submit.ClickAsync();
        await visit.Page.Locator(".run").WaitForAsync();
        await Accessible.CheckAsync(visit.Page, "Feedback, under way");
        await visit.ShowAsync("Write");
        await visit.Page.Locator("#memo-text").PressSequentiallyAsync("A last sentence that nobody has saved yet.");

        var reloaded = new TaskCompletionSource();
        visit.Page.Load += (_, _) => reloaded.TrySetResult();
        await KillAsync(product);

        await Assertions.Expect(visit.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await reloaded.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await visit.Page.Locator("memo-draft[minimum-words]").WaitForAsync();
        Assert.EndsWith("nobody has saved yet.", await visit.Page.Locator("#memo-text").InputValueAsync(), StringComparison.Ordinal);
        await visit.ShowAsync("Feedback");
        await visit.Score.WaitForAsync();
        Assert.Single(model.Requests);
    }

    private static async Task KillAsync(Product product)
    {
        using var web = Process.GetProcessById(await product.Status.ProcessAsync(ResourceNames.Web));
        web.Kill();
    }
}
