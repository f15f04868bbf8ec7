using System.Net;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Progress;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.Components.Feedback;

namespace MemoCoach.Web.Tests.Versions;

public sealed class VersionsPanelTests : WebContext
{
    private const string Comparison = "GET /api/v1/evaluations/01900000-0000-7000-8000-000000000001/comparison";
    private static readonly EvaluationResponse Second = Samples.Evaluated("We ask now.") with { Version = 2 };

    [Fact]
    public void AFirstVersionHasNoPanelAndAsksForNothing()
    {
        var panel = RenderPanel(Samples.Evaluated("We ask."));

        Assert.Empty(panel.FindAll(".versions"));
        Assert.Equal(0, Api.CountOf(Comparison));
    }

    [Fact]
    public void ShowsChangesTextsAndWhatBecameOfEachSuggestion()
    {
        Api.Answer(Comparison, Compared());

        var panel = RenderPanel(Second);

        Assert.Equal("Since version 1", panel.Find("#versions-heading").TextContent);
        Assert.Equal("▲ +0.45", panel.Find(".versions__overall b").TextContent);
        Assert.Equal(["Evidence▼ −0.5", "Clarity–"], panel.FindAll(".changes li").Select(item => string.Concat(item.Children.Select(part => part.TextContent))));
        Assert.Equal(["Worse than before 1", "Taken up 1", "Open 1"], panel.FindAll("summary").Take(3).Select(summary => summary.TextContent.Trim()));
        Assert.Equal("now.", panel.Find("ins").TextContent);
        Assert.Equal("soon.", panel.Find("del").TextContent);
        Assert.Equal("We ask soon.now.", panel.Find(".comparison").TextContent);
    }

    [Fact]
    public void SaysWhyThereIsNoComparisonAndTriesAgain()
    {
        Api.Refuse(Comparison, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable).Answer(Comparison, Compared());
        var panel = RenderPanel(Second);

        panel.Find(".problem button").Click();

        Assert.Empty(panel.FindAll(".problem"));
        Assert.NotEmpty(panel.FindAll(".versions"));
    }

    private static VersionComparison Compared() => new()
    {
        Series = [Point(1, 3.05m), Point(2, 3.50m)],
        PreviousEvaluationId = Guid.Empty,
        PreviousVersion = 1,
        OverallChange = 0.45m,
        Criteria = [new("evidence", "Evidence", 4m, 3.5m), new("clarity", "Clarity", null, 3m)],
        Diff = [new(DiffKind.Kept, "We ask "), new(DiffKind.Removed, "soon."), new(DiffKind.Added, "now.")],
        Suggestions =
        [
            new("Say when.", "We ask soon.", "evidence", SuggestionStatus.TakenUp, SuggestionReason.PassageRewritten),
            new("Say who.", null, null, SuggestionStatus.Open, SuggestionReason.RaisedAgain),
            new("Name a source.", "We ask soon.", "evidence", SuggestionStatus.Regressed, SuggestionReason.CriterionFell),
        ],
    };

    private static ScorePoint Point(int version, decimal score) => new(Guid.Empty, Guid.Empty, version, null, Samples.Now, score, []);

    private IRenderedComponent<FeedbackPanel> RenderPanel(EvaluationResponse evaluation) =>
        Render<FeedbackPanel>(parameters => parameters.Add(panel => panel.Evaluation, evaluation));
}
