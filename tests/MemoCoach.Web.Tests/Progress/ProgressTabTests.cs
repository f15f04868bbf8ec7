using System.Globalization;
using MemoCoach.Contracts.Progress;
using MemoCoach.Web.Components.Progress;
using MemoCoach.Web.State;

namespace MemoCoach.Web.Tests.Progress;

public sealed class ProgressTabTests : WebContext
{
    private const string Call = "GET /api/v1/progress";

    [Fact]
    public void WithoutAnEvaluationItSaysWhatToExpect()
    {
        var tab = RenderTab(Progress());

        Assert.Contains("No memo has been evaluated yet", tab.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(tab.FindAll("svg.chart"));
    }

    [Fact]
    public void OneEvaluationIsAPointWithoutALine()
    {
        var tab = RenderTab(Progress(3.25m));

        Assert.Contains("One evaluation so far, with 3.25", tab.Markup, StringComparison.Ordinal);
        Assert.Single(tab.FindAll(".overall-progress circle"));
        Assert.Empty(tab.FindAll(".overall-progress .chart__line"));
    }

    [Fact]
    public void ChartAndTableSayTheSame()
    {
        var tab = RenderTab(Progress(2m, 3m, 4m));

        Assert.Equal(["Mar 1, 2026: 2.00", "Mar 2, 2026: 3.00", "Mar 3, 2026: 4.00"], tab.FindAll(".overall-progress circle title").Select(title => Plain(title.TextContent)));
        Assert.Equal("Overall score: 3 scores, the first 2.00, the latest 4.00", tab.Find(".overall-progress svg").GetAttribute("aria-label"));
        Assert.Equal(["4.00", "3.00", "2.00"], tab.FindAll("tbody td:nth-child(3)").Select(cell => cell.TextContent));
        Assert.Equal("▲ +2.0", tab.Find(".lines [data-change=up]").TextContent);
        Assert.Contains("2 of 3", tab.Find(".recurrences").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherRangeIsAskedFor()
    {
        var tab = RenderTab(Progress(2m, 3m));
        Api.Answer(Call, Progress());

        tab.Find("select").Change("30");

        Assert.Equal(2, Api.CountOf(Call));
        var month = Uri.EscapeDataString(Time.GetUtcNow().AddDays(-30).ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal($"?from={month}", Api.Queries[^1]);
    }

    private static string Plain(string text)
    {
        var parts = text.Split(": ");
        return $"{DateTime.Parse(parts[0], CultureInfo.CurrentCulture).ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}: {parts[1]}";
    }

    private static ProgressResponse Progress(params decimal[] scores)
    {
        var points = scores.Select((score, day) => new ScorePoint(
            Samples.Id, Samples.Id, day + 1, "Budget", Samples.Now.AddDays(day), score, [new CriterionScore("clarity", "Clarity", score)]));
        return new ProgressResponse
        {
            Points = [.. points],
            Criteria = scores.Length == 0 ? [] : [new CriterionProgress("clarity", "Clarity", scores[0], scores[^1], scores.Average())],
            Frequency = scores.Length == 0 ? [] : [new PeriodCount(new DateOnly(2026, 2, 23), scores.Length)],
            Strengths = [],
            Opportunities = scores.Length < 2 ? [] : [new CriterionRecurrence("clarity", "Clarity", 2, scores.Length)],
        };
    }

    private IRenderedComponent<ProgressTab> RenderTab(ProgressResponse progress)
    {
        Api.Answer(Call, progress);
        return Render<ProgressTab>(parameters => parameters.AddCascadingValue(new WorkspaceAddress(WorkspaceTab.Progress)));
    }
}
