using MemoCoach.EndToEnd.Tests.Support;

namespace MemoCoach.EndToEnd.Tests.Pages;

/// <summary>What a writer sees in the browser.</summary>
[Collection(nameof(OfflineProduct))]
public sealed class WriterTests(OfflineProduct offline)
{
    [BrowserFact]
    public async Task GradesMemosApartAndMarksTheirOwnWords()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        var scores = new List<decimal>();
        foreach (var memo in Samples.Published)
        {
            await visit.OpenAsync();
            await visit.PictureAsync($"write-{scores.Count}");
            scores.Add(await visit.SubmitAsync(memo));
            await visit.PictureAsync($"feedback-{scores.Count}");
            Assert.Equal("Offline coach", await visit.Coach.InnerTextAsync());
            await visit.ShowAsync("Detail");
            Assert.Equal(memo, await visit.Memo.TextContentAsync());
            Assert.NotEqual(0, await visit.Segments.CountAsync());
            Assert.All(await visit.Segments.AllTextContentsAsync(), segment => Assert.Contains(segment, memo, StringComparison.Ordinal));
            await visit.Segments.First.ClickAsync();
            Assert.NotEmpty(await visit.Comment.InnerTextAsync());
            await visit.PictureAsync($"detail-{scores.Count}");
        }

        Assert.Equal(scores.Count, scores.Distinct().Count());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task KeepsTheResultOverAReload()
    {
        await using var browser = await Browser.StartAsync();
        await using var visit = await browser.VisitAsync(offline.Product.Web);
        await visit.OpenAsync();
        var score = await visit.SubmitAsync(Samples.Short);

        await visit.Page.ReloadAsync();

        await visit.Score.WaitForAsync();
        Assert.Equal(score, await visit.ReadScoreAsync());
        await visit.ShowAsync("Detail");
        Assert.Equal(Samples.Short, await visit.Memo.TextContentAsync());
        Assert.Empty(visit.Complaints);
    }
}
