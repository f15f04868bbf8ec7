using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>What must hold of every state of every page.</summary>
internal static class Accessible
{
    private static readonly int[] s_widths = [360, 768, 1280, 1920];

    /// <summary>Two looks hold both appearances and both sizes.</summary>
    private static readonly IEnumerable<Look> s_looks = Look.TakesEach
        ? Look.Each
        : [Look.Usual, Look.Usual with { IsDark = true, Width = Look.Phone }];

    /// <summary>Asked in the second frame: the first tells the page of its new size.</summary>
    private const string Excess = """
        () => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() =>
          tell(document.documentElement.scrollWidth - document.documentElement.clientWidth))))
        """;

    /// <summary>The size of what is touched is WCAG 2.2's (2.5.8), and axe leaves it out unless asked.</summary>
    private static readonly AxeRunOptions s_rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    /// <summary>No violation of axe's rules, and nothing that sticks out sideways at any width.</summary>
    public static async Task CheckAsync(IPage page, string state)
    {
        await CheckRulesAsync(page, state);
        await CheckWidthsAsync(page, state);
    }

    /// <summary>The same in light and in dark, on a desktop and on a phone.</summary>
    public static async Task CheckEverywhereAsync(IPage page, string state)
    {
        var size = page.ViewportSize!;
        foreach (var look in s_looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(look.Width, size.Height);
            await CheckRulesAsync(page, $"{state}, {look}");
        }

        await CheckWidthsAsync(page, state);
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static async Task CheckRulesAsync(IPage page, string state)
    {
        var result = await page.RunAxe(s_rules);
        Assert.Empty(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{state}: {rule.Id} at {node.Target}: {rule.Help}")));
    }

    private static async Task CheckWidthsAsync(IPage page, string state)
    {
        var size = page.ViewportSize!;
        foreach (var width in s_widths)
        {
            await page.SetViewportSizeAsync(width, size.Height);
            var excess = await page.EvaluateAsync<int>(Excess);
            // A fraction of a pixel is rounded up to a whole one.
            Assert.True(excess <= 1, $"{state} sticks out by {excess} px at {width} px.");
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
