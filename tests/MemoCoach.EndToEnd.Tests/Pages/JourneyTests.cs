using MemoCoach.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>The way of a writer from a rough memo to a good one, through every tab; tools/screenshots.sh takes its pictures.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class JourneyTests(OfflineProduct offline)
{
    public static TheoryData<string, string, IReadOnlyList<string>> Journeys => new()
    {
        {
            "en",
            "Close the Leeds server room",
            [
                Samples.Without(Samples.Without(Samples.Short, "Executive summary"), "Risks"),
                Samples.Without(Samples.Short, "Executive summary").Replace("The cooling in Leeds was built", "We built the cooling in Leeds", StringComparison.Ordinal),
                Samples.Short.Replace("The cooling in Leeds was built", "We built the cooling in Leeds", StringComparison.Ordinal),
            ]
        },
        {
            "es",
            "Furgonetas eléctricas en Valencia",
            [
                Samples.Without(Samples.Without(Samples.Spanish, "Resumen ejecutivo"), "Riesgos"),
                Samples.Without(Samples.Spanish, "Resumen ejecutivo"),
                Samples.Spanish,
            ]
        },
    };

    [BrowserTheory]
    [MemberData(nameof(Journeys), DisableDiscoveryEnumeration = true)]
    public async Task EachVersionIsBetterThanTheLastAndEveryTabTellsOfIt(string language, string title, IReadOnlyList<string> versions)
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web, Look.Usual with { Language = language });
        await visit.OpenAsync();
        await visit.PictureEverywhereAsync($"write-empty-{language}");
        await visit.SubmitAsync(Samples.Published[2]);
        await visit.ShowAsync("Write");
        await visit.Page.Locator("[data-anew]").ClickAsync();
        await visit.Page.Locator("#memo-title").FillAsync(title);

        var scores = new List<decimal> { await visit.SubmitAsync(versions[0]) };
        foreach (var version in versions.Skip(1))
        {
            await visit.ReviseAsync(version);
            await Assertions.Expect(visit.Page.Locator("#versions-heading")).ToContainTextAsync($" {scores.Count}");
            scores.Add(await visit.ReadScoreAsync());
        }

        Assert.Equal(scores.Order(), scores);
        Assert.Equal(scores.Count, scores.Distinct().Count());
        await visit.PictureEverywhereAsync($"feedback-{language}");
        await LookIntoDetailAsync(visit, language);
        await AskAsync(visit, language);
        await visit.ShowAsync("Progress");
        await Assertions.Expect(visit.Page.Locator(".overall-progress circle")).ToHaveCountAsync(versions.Count + 1);
        await visit.PictureEverywhereAsync($"progress-{language}");
        await visit.ShowAsync("History");
        await Assertions.Expect(visit.Page.Locator(".memo")).ToHaveCountAsync(2);
        await visit.PictureEverywhereAsync($"history-{language}");
        await visit.ShowAsync("Help");
        await visit.Page.Locator(".rubric").WaitForAsync();
        await visit.PictureEverywhereAsync($"help-{language}");
        await visit.ShowAsync("Write");
        await visit.PictureEverywhereAsync($"write-{language}");
        Assert.Empty(visit.Complaints);
    }

    private static async Task LookIntoDetailAsync(Visit visit, string language)
    {
        await visit.ShowAsync("Detail");
        await visit.Segments.First.ClickAsync();
        await visit.Comment.WaitForAsync();
        await visit.PictureEverywhereAsync($"detail-{language}");

        // What is selected stays while other tabs are in sight, and the earlier suggestions can be looked at instead.
        var comment = await visit.Comment.InnerTextAsync();
        await visit.ShowAsync("History");
        await visit.ShowAsync("Detail");
        await Assertions.Expect(visit.Comment).ToHaveTextAsync(comment);
        await visit.Page.Locator("[data-filter=status]").SelectOptionAsync("Open");
        await visit.Segments.First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".comment__count .status")).ToHaveAttributeAsync("data-status", "Open");
        await Accessible.CheckEverywhereAsync(visit.Page, $"Detail, an earlier suggestion chosen, {language}");
        await visit.PictureEverywhereAsync($"detail-earlier-{language}");
    }

    private static async Task AskAsync(Visit visit, string language)
    {
        await visit.ShowAsync("Chat");
        await visit.Page.Locator(".chat__suggestions button").First.ClickAsync();
        await visit.Page.Locator(".bubble[data-role=Coach] .markdown").WaitForAsync();
        await visit.PictureEverywhereAsync($"chat-{language}");
    }
}
