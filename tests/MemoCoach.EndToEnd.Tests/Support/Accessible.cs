using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>What must hold of every state of every page.</summary>
internal static class Accessible
{
    private static readonly int[] s_widths = [360, 768, 1280, 1920];

    /// <summary>No violation of axe's rules, and nothing that sticks out sideways at any width.</summary>
    public static async Task CheckAsync(IPage page, string state)
    {
        var result = await page.RunAxe();
        var violations = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{state}: {rule.Id} at {node.Target}: {rule.Help}"));
        Assert.Empty(violations);
        await CheckWidthsAsync(page, state);
    }

    private static async Task CheckWidthsAsync(IPage page, string state)
    {
        var size = page.ViewportSize!;
        foreach (var width in s_widths)
        {
            await page.SetViewportSizeAsync(width, size.Height);
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            // A fraction of a pixel is rounded up to a whole one.
            Assert.True(excess <= 1, $"{state} sticks out by {excess} px at {width} px.");
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
