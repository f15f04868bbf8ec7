using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>One writer in front of the page, and everything that the browser complains of meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const float PatienceMilliseconds = 60_000;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(PatienceMilliseconds);
        page.Console += (_, message) => Complain(message.Type is "error", message.Text);
        page.PageError += (_, error) => Complain(true, error);
        page.Request += (_, request) => Complain(IsElsewhere(request.Url), $"asks {request.Url}");
        page.WebSocket += (_, socket) => Complain(IsElsewhere(socket.Url), $"connects to {socket.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors on the console (a breach of the content security policy is one), exceptions in scripts, and requests that leave this machine.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>The parts of the writer's page, by the names that addresses have for them.</summary>
    public IReadOnlyList<string> Tabs { get; } = ["Write", "Feedback", "Detail", "Chat", "Progress", "History", "Help"];

    public ILocator Submit => Page.Locator("[data-shortcut='Control+Enter']");

    public ILocator Score => Page.Locator(".overall__score span");

    public ILocator Coach => Page.Locator(".coach-line .badge");

    public ILocator Memo => Page.Locator(".memo-text");

    public ILocator Segments => Memo.Locator("a");

    /// <summary>What the coach says about the segment that was clicked.</summary>
    public ILocator Comment => Page.Locator(".comment__text");

    /// <summary>Opens the page, and returns when it answers to clicks: the circuit is there once the limits are.</summary>
    public async Task OpenAsync()
    {
        await Page.GotoAsync("/");
        try
        {
            await Page.Locator("memo-draft[minimum-words]").WaitForAsync();
        }
        catch (TimeoutException unanswered)
        {
            throw new TimeoutException($"{await Page.TitleAsync()} at {Page.Url} answers to no click. {string.Join('\n', Complaints)}", unanswered);
        }
    }

    /// <summary>Submits a memo and waits for its result.</summary>
    public async Task<decimal> SubmitAsync(string memo)
    {
        await Page.Locator("#memo-text").FillAsync(memo);
        await Submit.ClickAsync();
        await Score.WaitForAsync();
        return await ReadScoreAsync();
    }

    /// <summary>Begins the next version from the result in sight, submits it and waits for its result.</summary>
    public async Task ReviseAsync(string memo)
    {
        await Page.Locator(".result-actions button").ClickAsync();
        await Page.Locator("[data-tab=Write]").WaitForAsync();
        var earlier = new Uri(Page.Url).Query;
        await Page.Locator("#memo-text").FillAsync(memo);
        await Submit.ClickAsync();
        await Page.WaitForURLAsync(url => !new Uri(url).Query.Contains(earlier.Split('=')[^1], StringComparison.Ordinal));
        await Score.WaitForAsync();
    }

    public async Task<decimal> ReadScoreAsync() =>
        decimal.Parse((await Score.InnerTextAsync()).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Says whether the tab in sight shows a problem.</summary>
    public ILocator Problem => Page.Locator(".panel:not([hidden]) .problem");

    public async Task ShowAsync(string tab)
    {
        await Page.Locator($"#tab-{tab.ToLowerInvariant()}").ClickAsync();
        await Page.Locator($"[data-tab={tab}]").WaitForAsync();
        await Assertions.Expect(Page.Locator($"[data-tab={tab}] [aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Keeps a picture of the page where MEMOCOACH_SCREENSHOTS says, to look at; without it, none is taken.</summary>
    /// <param name="name">The picture's name.</param>
    /// <param name="isWhole">Whether it reaches down to the page's end.</param>
    public async Task PictureAsync(string name, bool isWhole = false)
    {
        if (Pictures.Folder is { } folder)
        {
            await Page.EvaluateAsync("scrollTo(0, 0)");
            await Pictures.KeepAsync(Page, Path.Combine(folder, name), isWhole);
        }
    }

    /// <summary>The same in light and in dark, on a desktop and on a phone.</summary>
    public async Task PictureEverywhereAsync(string name)
    {
        foreach (var look in Pictures.Folder is null ? [] : Look.Each)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await Page.SetViewportSizeAsync(look.Width, 800);
            await PictureAsync($"{name}-{look}");
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static bool IsElsewhere(string url) => new Uri(url) is { Scheme: not ("data" or "blob") } address && !address.IsLoopback;

    private void Complain(bool isOne, string text)
    {
        if (isOne)
        {
            _complaints.Enqueue(text);
        }
    }
}
