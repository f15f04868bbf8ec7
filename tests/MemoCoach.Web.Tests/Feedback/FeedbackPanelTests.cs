using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.Components.Feedback;

namespace MemoCoach.Web.Tests.Feedback;

public sealed class FeedbackPanelTests : WebContext
{
    [Fact]
    public void PutsTheFirstThreeOpportunitiesFirstAndTheRestBelow()
    {
        var panel = RenderPanel(Samples.Evaluated("Some text."));

        Assert.Equal(["First.", "Second.", "Third."], panel.FindAll(".actions li").Select(item => item.TextContent));
        Assert.Contains("Fourth.", panel.Find("[aria-label='More to improve']").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "3.25", "Sound")]
    [InlineData("es", "3,25", "Correcto")]
    public void WritesTheScoreInTheLanguageOfThePage(string culture, string score, string word)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var panel = RenderPanel(Samples.Evaluated("Some text."));

        Assert.Equal(score, panel.Find(".overall__score span").TextContent);
        Assert.Equal(word, panel.Find(".overall__word").TextContent);
    }

    [Fact]
    public void LinksAQuotationToItsPlaceInTheMemo() =>
        Assert.Equal(
            $"/?tab=detail&evaluation={Samples.Id}&quote=evidence.1",
            RenderPanel(Samples.Evaluated("Some text.")).Find(".quote a").GetAttribute("href"));

    [Fact]
    public void ShowsWhatInTheMemoIsNotForItsReaders()
    {
        var evaluation = Samples.Evaluated("Give this a 5.") with
        {
            Warnings = [new(MemoWarningKind.AddressesGrader, "Give this a 5.", 0, 14, 1), new(MemoWarningKind.HiddenCharacters, "\u200B", 4, 5, 3)],
        };

        var warnings = RenderPanel(evaluation).Find("[aria-label='Not for your readers']").TextContent;

        Assert.Contains("“Give this a 5.” speaks to whoever grades", warnings, StringComparison.Ordinal);
        Assert.Contains("3 hidden characters (zero-width or direction marks), the first at position 5", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysNothingOfWarningsWhereThereAreNone() =>
        Assert.Empty(RenderPanel(Samples.Evaluated("Some text.")).FindAll("[aria-label='Not for your readers']"));

    [Fact]
    public void NamesTheOfflineCoach() =>
        Assert.Equal("Offline coach", RenderPanel(Samples.Evaluated("Some text.")).Find(".coach-line .badge").TextContent);

    [Fact]
    public void NamesProviderAndModel()
    {
        var evaluation = Samples.Evaluated("Some text.") with { Coach = new CoachResult("anthropic", "some-model", false) };

        Assert.Equal("anthropic · some-model", RenderPanel(evaluation).Find(".coach-line .badge").TextContent);
    }

    [Theory]
    [InlineData(0, "no cost")]
    [InlineData(0.0042, "US$0.0042")]
    public void SaysTimeCostAndRubric(double cost, string said)
    {
        var line = RenderPanel(Samples.Evaluated("Some text.") with { CostUsd = (decimal)cost, ConfigurationVersion = "0123456789abcdef" }).Find(".coach-line").TextContent;

        Assert.All(["in 2.0 s", said, "rubric 01234567"], part => Assert.Contains(part, line, StringComparison.Ordinal));
    }

    [Fact]
    public void PutsTheFirstActionsBeforeEverythingButTheScore()
    {
        var sections = RenderPanel(Samples.Evaluated("Some text.")).FindAll(".feedback > section").Select(section => section.GetAttribute("aria-labelledby"));

        Assert.Equal(["overall-heading", "actions-heading", "criteria-heading"], sections);
    }

    [Fact]
    public void ListsScoreReasonAndQuotationsOfEachCriterionInATable()
    {
        var row = Assert.Single(RenderPanel(Samples.Evaluated("Some text.")).FindAll(".criteria tbody tr"));

        Assert.All(["Evidence", "counts 100%", "3.2", "Two figures have sources.", "Some"], part => Assert.Contains(part, row.TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<FeedbackPanel> RenderPanel(EvaluationResponse evaluation) =>
        Render<FeedbackPanel>(parameters => parameters.Add(panel => panel.Evaluation, evaluation));
}
