using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
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
        var panel = RenderPanel(new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Segment: 0), evaluation);

        panel.Find("[data-filter=criterion]").Change("ask");
        var chosen = new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Criterion: "ask");
        Assert.Equal(chosen.ToString(), Address);
        panel.Render(parameters => parameters.Add(detail => detail.Address, chosen));
        panel.Find("[data-shortcut~=j]").Click();

        Assert.Equal("text", Assert.Single(panel.FindAll(".passage")).TextContent);
        Assert.Equal((chosen with { Segment = 1 }).ToString(), Address);
    }

    [Fact]
    public void ShowsWhatBecameOfTheEarlierSuggestionsOneStatusAtATime()
    {
        IReadOnlyList<SuggestionFollowUp> earlier =
        [
            new("Say when.", "Some words.", "evidence", SuggestionStatus.TakenUp, SuggestionReason.PassageRewritten, 5, 9),
            new("Say who.", "Other words.", "evidence", SuggestionStatus.TakenUp, SuggestionReason.PassageRemoved),
            new("Say why.", "text", "evidence", SuggestionStatus.Open, SuggestionReason.PassageUnchanged, 10, 17),
        ];
        var panel = RenderPanel(new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id), Samples.Evaluated("Some text to read."), earlier);
        Assert.Equal(
            ["comments on this version", "earlier suggestions taken up (2)", "earlier suggestions still open (1)", "earlier suggestions, worse than before (0)"],
            panel.FindAll("[data-filter=status] option").Select(option => option.TextContent));

        panel.Find("[data-filter=status]").Change(nameof(SuggestionStatus.TakenUp));
        var chosen = new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Status: SuggestionStatus.TakenUp);
        Assert.Equal(chosen.ToString(), Address);
        panel.Render(parameters => parameters.Add(detail => detail.Address, chosen with { Segment = 0 }));

        Assert.Equal("text", Assert.Single(panel.FindAll(".passage")).TextContent);
        Assert.All(["Taken up", "Say when.", "Some words.", "The passage was rewritten"], part => Assert.Contains(part, panel.Find(".comment__body").TextContent, StringComparison.Ordinal));
        Assert.Contains("Say who.", panel.Find(".detail__unplaced").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Say why.", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void AFirstVersionHasNoEarlierSuggestionsToChooseFrom() =>
        Assert.Empty(RenderPanel(selected: null, quote: null).FindAll("[data-filter=status]"));

    [Fact]
    public void TheWholePathOfAFilterIsKeptByEachPassage()
    {
        var chosen = new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Criterion: "evidence");
        var panel = RenderPanel(chosen, Samples.Evaluated("Some text to read.", (5, 9)));

        Assert.Equal((chosen with { Segment = 0 }).ToString(), panel.Find(".passage").GetAttribute("href"));
    }

    [Theory]
    [InlineData("gone", 0)]
    [InlineData("evidence", 7)]
    public void ShowsTheMemoWhenTheQuotationIsUnknown(string criterion, int index) =>
        Assert.Contains("Choose a marked passage", RenderPanel(selected: 99, new QuoteReference(criterion, index)).Markup, StringComparison.Ordinal);

    private IRenderedComponent<DetailPanel> RenderPanel(int? selected, QuoteReference? quote) =>
        RenderPanel(new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, selected, quote), Samples.Evaluated("Some text to read.", (5, 9), (10, 17)));

    private IRenderedComponent<DetailPanel> RenderPanel(WorkspaceAddress address, EvaluationResponse evaluation, IReadOnlyList<SuggestionFollowUp>? earlier = null) =>
        Render<DetailPanel>(parameters => parameters
            .Add(panel => panel.Evaluation, evaluation)
            .Add(panel => panel.Address, address)
            .Add(panel => panel.Earlier, earlier ?? [])
            .Add(panel => panel.IsVisible, true));
}
