using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components.Running;

namespace MemoCoach.Web.Tests.Running;

public sealed class RunPanelTests : WebContext
{
    [Theory]
    [InlineData(1, "Next in the queue.")]
    [InlineData(4, "Number 4 in the queue.")]
    public void SaysThePlaceInTheQueue(int place, string sentence) =>
        Assert.Equal(sentence, RenderPanel(EvaluationStage.Queued, place).Find(".run__now").TextContent.Trim());

    [Fact]
    public void ShowsTheStepsDoneTheOneUnderWayAndThoseToCome() =>
        Assert.Equal(
            ["done", "done", "now", "next", "next"],
            RenderPanel(EvaluationStage.Model, place: null).FindAll(".step").Select(step => step.GetAttribute("data-state")));

    [Fact]
    public void CountsFromTheSubmission()
    {
        Time.Advance(TimeSpan.FromSeconds(75));

        Assert.Equal("75", RenderPanel(EvaluationStage.Model, place: null).Find("elapsed-time").GetAttribute("seconds"));
    }

    [Fact]
    public void SaysThatItTriesAgainWhileTheCoachDoesNotAnswer() =>
        Assert.Contains("Trying again", RenderPanel(EvaluationStage.Model, null, Problem.Unreachable).Find(".run__now").TextContent, StringComparison.Ordinal);

    [Fact]
    public void SaysWhatStopsItFromBeingFollowed() =>
        Assert.Contains(
            "session has ended",
            RenderPanel(EvaluationStage.Model, null, new Problem(ProblemCodes.SessionRequired)).Find(".problem").TextContent,
            StringComparison.Ordinal);

    private IRenderedComponent<RunPanel> RenderPanel(EvaluationStage stage, int? place, Problem? problem = null) => Render<RunPanel>(parameters => parameters
        .Add(panel => panel.Evaluation, Samples.Running())
        .Add(panel => panel.Progress, new EvaluationProgress(Samples.Id, EvaluationStatus.Running, stage, place, Samples.Now))
        .Add(panel => panel.Problem, problem));
}
