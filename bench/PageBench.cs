using System.Diagnostics;
using Microsoft.Playwright;

namespace MemoCoach.Bench;

/// <summary>What a writer feels in the browser, against an application that runs already: first page, tab switch, typing in a long memo, many open pages.</summary>
internal static class PageBench
{
    private const int LongMemo = 50_000;
    private const int Visits = 10;
    private const int Keys = 200;
    private const int OpenPages = 100;

    private static readonly string[] s_tabs = ["feedback", "detail", "history", "help", "write"];

    /// <summary>Event Timing (W3C): the duration of an event goes to the next paint and is given in steps of 8 ms; shorter ones than 16 ms are left out.</summary>
    private const string WatchTyping =
        "globalThis.durations = []; new PerformanceObserver(list => durations.push(...list.getEntries().map(entry => entry.duration)))"
        + ".observe({ type: 'event', durationThreshold: 16, buffered: false })";

    private const string LargestPaint =
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))";

    private const string Transferred =
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)";

    public static async Task<int> RunAsync(Uri site)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        Console.WriteLine("| | p50 | p95 | p99 |\n|---|---:|---:|---:|");
        await MeasureFirstPageAsync(browser, site);
        await MeasureTabsAndTypingAsync(browser, site);
        await MeasureOpenPagesAsync(browser, site);
        return 0;
    }

    private static async Task MeasureFirstPageAsync(IBrowser browser, Uri site)
    {
        var paints = new List<double>();
        var sizes = new List<double>();
        for (var visit = 0; visit < Visits; visit++)
        {
            await using var context = await browser.NewContextAsync();
            var page = await OpenAsync(context, site);
            paints.Add(await page.EvaluateAsync<double>(LargestPaint));
            sizes.Add(await page.EvaluateAsync<double>(Transferred) / 1000);
        }

        Times.Print("largest contentful paint, ms", paints);
        Times.Print("transferred, kB", sizes);
    }

    private static async Task MeasureTabsAndTypingAsync(IBrowser browser, Uri site)
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, site);
        Times.Print("tab switch, ms", await SwitchAsync(page));
        await page.Locator("#tab-write").ClickAsync();
        await page.Locator("#memo-text").FillAsync(string.Concat(Enumerable.Repeat("We ask the board to approve the plan. ", LongMemo))[..LongMemo]);
        await page.EvaluateAsync(WatchTyping);
        await page.Locator("#memo-text").PressSequentiallyAsync(new string('a', Keys), new() { Delay = 30 });
        var durations = await page.EvaluateAsync<double[]>("durations");
        Times.Print($"events over 16 ms while typing {Keys} letters into {LongMemo:N0}, ms", [.. durations.DefaultIfEmpty(16)]);
    }

    private static async Task<List<double>> SwitchAsync(IPage page)
    {
        var times = new List<double>();
        foreach (var tab in Enumerable.Repeat(s_tabs, Visits).SelectMany(tabs => tabs))
        {
            var start = Stopwatch.GetTimestamp();
            await page.Locator($"#tab-{tab}").ClickAsync();
            await page.Locator($"#tab-{tab}[aria-current]").WaitForAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static async Task MeasureOpenPagesAsync(IBrowser browser, Uri site)
    {
        await using var context = await browser.NewContextAsync();
        for (var count = 0; count < OpenPages; count++)
        {
            await OpenAsync(context, site);
        }

        using var shell = Process.Start(new ProcessStartInfo("pgrep", ["-f", "MemoCoach.Web.dll"]) { RedirectStandardOutput = true })!;
        foreach (var id in (await shell.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var web = Process.GetProcessById(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
            Console.WriteLine($"{OpenPages} open pages: process {id} of the pages has {web.WorkingSet64 / 1_000_000} MB resident.");
        }
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, Uri site)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.ToString());
        await page.Locator("memo-draft[minimum-words]").WaitForAsync();
        return page;
    }
}
