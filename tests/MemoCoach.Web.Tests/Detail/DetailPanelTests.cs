using MemoCoach.Web.Components.Detail;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Web.Tests.Detail;

public sealed class DetailPanelTests : WebContext
{
    private string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    [Theory]
    [InlineData(null, "j", 0)]
    [InlineData(null, "k", 1)]
    [InlineData(1, "j", 0)]
    [InlineData(0, "k", 1)]
    public void StepsThroughTheCommentsAndRoundTheEnd(int? selected, string shortcut, int expected)
    {
        var panel = RenderPanel(selected, quote: null);

        panel.Find($"[data-shortcut~={shortcut}]").Click();

        Assert.Equal(new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, expected).ToString(), Address);
    }

    [Fact]
    public void ShowsCommentQuestionsAndSuggestions()
    {
        var body = RenderPanel(selected: 1, quote: null).Find(".comment__body").TextContent;

        Assert.All(["Comment 2 of 2", "Comment 2.", "Who says so?", "Name the source."], part => Assert.Contains(part, body, StringComparison.Ordinal));
    }

    [Fact]
    public void ScrollsToTheQuotationThatTheAddressNames()
    {
        var panel = RenderPanel(selected: null, new QuoteReference("evidence", 0));

        Assert.Equal("Some", panel.Find(".quoted").TextContent);
        Assert.Equal(MemoText.IdAt(0), JSInterop.VerifyInvoke("memoCoach.reveal").Arguments[0]);
    }

    [Fact]
    public void StepsOnlyThroughTheCommentsOfTheCriterionChosen()
    {
        var evaluation = Samples.Evaluated("Some text to read.", (0, 4), (5, 9), (10, 17));
        evaluation = evaluation with
        {
            Criteria = [.. evaluation.Criteria, evaluation.Criteria[0] with { Id = "ask", Name = "Ask" }],
            Segments = [.. evaluation.Segments.Select((segment, index) => index == 1 ? segment with { CriterionId = "ask" } : segment)],
        };
        var panel = Render<DetailPanel>(parameters => parameters.Add(detail => detail.Evaluation, evaluation).Add(detail => detail.Segment, 0));

        panel.Find(".detail__filter select").Change("ask");
        panel.Find("[data-shortcut~=j]").Click();

        Assert.Equal("text", Assert.Single(panel.FindAll(".passage")).TextContent);
        Assert.Equal(new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, 1).ToString(), Address);
    }

    [Theory]
    [InlineData("gone", 0)]
    [InlineData("evidence", 7)]
    public void ShowsTheMemoWhenTheQuotationIsUnknown(string criterion, int index) =>
        Assert.Contains("Choose a marked passage", RenderPanel(selected: 99, new QuoteReference(criterion, index)).Markup, StringComparison.Ordinal);

    private IRenderedComponent<DetailPanel> RenderPanel(int? selected, QuoteReference? quote) => Render<DetailPanel>(parameters => parameters
        .Add(panel => panel.Evaluation, Samples.Evaluated("Some text to read.", (5, 9), (10, 17)))
        .Add(panel => panel.Segment, selected)
        .Add(panel => panel.Quote, quote)
        .Add(panel => panel.IsVisible, true));
}
