using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace MemoCoach.Bench;

/// <summary>What a writer feels in the browser, against an application that runs already: first page, tab switch, typing in a long memo, many open pages.</summary>
/// <param name="site">The pages.</param>
/// <param name="status">The AppHost's status page.</param>
internal sealed class PageBench(Uri site, Uri status)
{
    private const int LongMemo = 50_000;
    private const int Visits = 10;
    private const int Keys = 200;
    private const int OpenPages = 100;

    /// <summary>Each tab, and what only its loaded content has.</summary>
    private static readonly (string Tab, string Content)[] s_tabs =
    [
        ("feedback", ".overall"), ("detail", ".memo-text"), ("chat", ".chat__form"), ("progress", ".overall-progress"), ("history", ".memo"), ("help", ".rubric"), ("write", ".sheet"),
    ];

    /// <summary>From the click to the paint after the content is in sight.</summary>
    private const string SwitchTab = """
        ([tab, content]) => new Promise(done => {
          const start = performance.now();
          const look = () => {
            if (!document.querySelector(`.panel:not([hidden]) ${content}`)) return false;
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            return true;
          };
          document.getElementById(`tab-${tab}`).click();
          new MutationObserver((_, observer) => { if (look()) observer.disconnect(); }).observe(document.body, { childList: true, subtree: true, attributes: true });
        })
        """;

    /// <summary>Event Timing (W3C): the duration of an event goes to the next paint and is given in steps of 8 ms; shorter ones than 16 ms are left out.</summary>
    private const string WatchTyping =
        "globalThis.durations = {}; new PerformanceObserver(list => { for (const { interactionId, duration } of list.getEntries()) "
        + "if (interactionId) durations[interactionId] = Math.max(duration, durations[interactionId] ?? 0) })"
        + ".observe({ type: 'event', durationThreshold: 16, buffered: false })";

    private const string LargestPaint =
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))";

    private const string Transferred =
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)";

    public async Task<int> RunAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        Console.WriteLine("| | p50 | p95 | p99 |\n|---|---:|---:|---:|");
        await MeasureFirstPageAsync(browser);
        await MeasureTabsAndTypingAsync(browser);
        await MeasureOpenPagesAsync(browser);
        return 0;
    }

    private async Task MeasureFirstPageAsync(IBrowser browser)
    {
        var paints = new List<double>();
        var sizes = new List<double>();
        for (var visit = 0; visit < Visits; visit++)
        {
            await using var context = await browser.NewContextAsync();
            var page = await OpenAsync(context);
            paints.Add(await page.EvaluateAsync<double>(LargestPaint));
            sizes.Add(await page.EvaluateAsync<double>(Transferred) / 1000);
        }

        Times.Print("largest contentful paint, ms", paints);
        Times.Print("transferred, kB", sizes);
    }

    private async Task MeasureTabsAndTypingAsync(IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context);
        await page.Locator("#memo-text").FillAsync(SampleMemos.Read("epa-case-study.md"));
        await page.Locator("[data-shortcut='Control+Enter']").ClickAsync();
        await page.Locator(".overall").WaitForAsync();
        await page.Locator("#tab-write").ClickAsync();
        Times.Print("tab switch, first visits, ms", await SwitchAsync(page, rounds: 1));
        Times.Print("tab switch, later visits, ms", await SwitchAsync(page, Visits));
        await TypeAsync(page);
    }

    private static async Task<List<double>> SwitchAsync(IPage page, int rounds)
    {
        var times = new List<double>();
        foreach (var (tab, content) in Enumerable.Repeat(s_tabs, rounds).SelectMany(tabs => tabs))
        {
            times.Add(await page.EvaluateAsync<double>(SwitchTab, new[] { tab, content }));
        }

        return times;
    }

    /// <summary>Interaction to next paint (web.dev/articles/inp): the slowest interaction, leaving out one of every fifty.</summary>
    private static async Task TypeAsync(IPage page)
    {
        await page.Locator("#memo-text").FillAsync(string.Concat(Enumerable.Repeat("We ask the board to approve the plan. ", LongMemo))[..LongMemo]);
        await page.EvaluateAsync(WatchTyping);
        await page.Locator("#memo-text").PressSequentiallyAsync(new string('a', Keys), new() { Delay = 30 });
        var durations = await page.EvaluateAsync<double[]>("Object.values(durations)");
        var slowest = durations.OrderDescending().ElementAtOrDefault(Keys / 50);
        var shown = slowest > 0 ? slowest.ToString("0", CultureInfo.InvariantCulture) : "under 16";
        Console.WriteLine($"Interaction to next paint while typing {Keys} letters into {LongMemo:N0}: {shown} ms; {durations.Length} of them took 16 ms or more.");
    }

    private async Task MeasureOpenPagesAsync(IBrowser browser)
    {
        var before = await WebMegabytesAsync();
        await using var context = await browser.NewContextAsync();
        for (var count = 0; count < OpenPages; count++)
        {
            await OpenAsync(context);
        }

        Console.WriteLine($"{OpenPages} open pages: {await WebMegabytesAsync():0} MB resident in the pages' process, {before:0} MB before.");
    }

    private async Task<double> WebMegabytesAsync()
    {
        var services = await ServiceProcesses.FindAsync(status);
        return services.All.Where(process => process.Name == "web").Sum(process => Process.GetProcessById(process.Id).WorkingSet64 / 1_000_000.0);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.ToString());
        await page.Locator("memo-draft[minimum-words]").WaitForAsync();
        return page;
    }
}
