using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>A Chromium that speaks to nobody unless a page asks it to.</summary>
internal sealed class Browser : IAsyncDisposable
{
    public const string Program = "/usr/bin/chromium";

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = s_arguments }));
    }

    /// <summary>A writer who was never here before.</summary>
    public async Task<Visit> VisitAsync(Uri site, Look? look = null)
    {
        var (language, isDark, width) = look ?? Look.Usual;
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            IgnoreHTTPSErrors = true,
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        return new Visit(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
